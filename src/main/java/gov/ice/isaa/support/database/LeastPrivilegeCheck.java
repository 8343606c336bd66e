package gov.ice.isaa.support.database;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to serve as a role that could do more than it should: a superuser, the owner of anything in the portal's
 * schemas, or a member of either. The trail is append-only by rights, and such a role has them all.
 */
@Component
@Order(0)
class LeastPrivilegeCheck implements ApplicationRunner {

    private final JdbcClient jdbc;

    LeastPrivilegeCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean tooMuch = jdbc.sql("""
                        SELECT EXISTS (SELECT FROM pg_roles WHERE rolsuper AND pg_has_role(current_user, oid, 'MEMBER'))
                            OR EXISTS (SELECT FROM pg_namespace n LEFT JOIN pg_class c ON c.relnamespace = n.oid
                                       WHERE n.nspname IN ('isaa', 'trail')
                                           AND (pg_has_role(current_user, n.nspowner, 'MEMBER')
                                                OR pg_has_role(current_user, c.relowner, 'MEMBER')))
                        """).query(Boolean.class).single();
        if (tooMuch) {
            throw new IllegalStateException(
                    "The application's database role is a superuser or owns the portal's tables;"
                            + " use a role that owns nothing (docs/operations.md).");
        }
    }
}
