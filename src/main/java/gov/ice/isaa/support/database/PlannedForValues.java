package gov.ice.isaa.support.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the database plan each query of the transaction for the values it is asked with. After a few runs it would else keep
 * one plan for all values, which is bad where they decide the way: a rare word or a common one.
 */
@Component
public class PlannedForValues {

    private final JdbcClient jdbc;

    PlannedForValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From here to the end of the current transaction; throws {@link IllegalStateException} without one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin() {
        jdbc.sql("SET LOCAL plan_cache_mode = force_custom_plan").update();
    }
}
