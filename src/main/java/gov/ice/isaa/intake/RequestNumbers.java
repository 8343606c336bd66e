package gov.ice.isaa.intake;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers in order, each given once: the row of the year is locked until the request is stored. An erased one leaves a gap. */
@Component
class RequestNumbers {

    private final JdbcClient jdbc;

    RequestNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(int year) {
        int next = jdbc.sql("""
                        INSERT INTO request_number (year, last) VALUES (?, 1)
                        ON CONFLICT (year) DO UPDATE SET last = request_number.last + 1
                        RETURNING last""").param(year).query(Integer.class).single();
        return String.format(Locale.ROOT, "REQ-%d-%04d", year, next);
    }
}
