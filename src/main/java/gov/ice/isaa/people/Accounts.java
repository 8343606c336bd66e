package gov.ice.isaa.people;

import gov.ice.isaa.policy.Office;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that have signed on, for showing names and for finding who holds a role; never used to decide access. */
@Repository
public class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account of this name, as it last signed on. */
    @Transactional(readOnly = true)
    public Optional<Account> find(String account) {
        return jdbc.sql("SELECT * FROM account WHERE account = :account")
                .param("account", account)
                .query(Accounts::read)
                .optional();
    }

    /** The name to show for an account: the account name itself when it never signed on here. */
    @Transactional(readOnly = true)
    public String nameOf(String account) {
        return find(account).map(Account::name).orElse(account);
    }

    /** The names to show for several accounts at once, by account; those unknown here stand with their account name. */
    @Transactional(readOnly = true)
    public Map<String, String> namesOf(Collection<String> accounts) {
        Map<String, String> names = new LinkedHashMap<>();
        accounts.forEach(account -> names.put(account, account));
        if (!names.isEmpty()) {
            jdbc.sql("SELECT account, name FROM account WHERE account IN (:accounts)")
                    .param("accounts", names.keySet())
                    .query(row -> {
                        names.put(row.getString("account"), row.getString("name"));
                    });
        }
        return names;
    }

    /** The accounts that held the role for the office when they last signed on, by name. */
    @Transactional(readOnly = true)
    public List<Account> holding(Role role, Office office) {
        return jdbc.sql("""
                        SELECT * FROM account
                        WHERE :role = ANY (roles) AND :office = ANY (offices)
                        ORDER BY name, account
                        """)
                .param("role", role.name())
                .param("office", office.name())
                .query(Accounts::read)
                .list();
    }

    /** Accounts whose name or account holds the part, in lower case, by name; so many at most. */
    @Transactional(readOnly = true)
    public List<Account> named(String part, int most) {
        return jdbc.sql("""
                        SELECT * FROM account
                        WHERE position(:part IN lower(name)) > 0 OR position(:part IN lower(account)) > 0
                        ORDER BY name, account LIMIT :most
                        """)
                .param("part", part)
                .param("most", most)
                .query(Accounts::read)
                .list();
    }

    /** Remembers the person as signed on at that instant. */
    @Transactional
    public void remember(Person person, Instant signedOnAt) {
        jdbc.sql("""
                        INSERT INTO account (account, name, roles, offices, last_sign_on)
                        VALUES (:account, :name, string_to_array(:roles, ','), string_to_array(:offices, ','), :at)
                        ON CONFLICT (account) DO UPDATE
                        SET name = excluded.name, roles = excluded.roles, offices = excluded.offices,
                            last_sign_on = excluded.last_sign_on
                        """)
                .param("account", person.account())
                .param("name", person.name())
                .param("roles", joined(person.roles()))
                .param("offices", joined(person.offices()))
                .param("at", signedOnAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String joined(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("account"),
                row.getString("name"),
                values(row.getArray("roles"), Role::valueOf),
                values(row.getArray("offices"), Office::valueOf),
                row.getObject("last_sign_on", OffsetDateTime.class).toInstant());
    }

    private static <T> Set<T> values(Array array, Function<String, T> named) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(named).collect(Collectors.toSet());
    }
}
