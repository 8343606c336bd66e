package gov.ice.isaa.agreement;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers without gaps: the row of the year is locked until the agreement is stored. */
@Component
class AgreementNumbers {

    private final JdbcClient jdbc;

    AgreementNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(int year) {
        int next = jdbc.sql("""
                        INSERT INTO agreement_number (year, last) VALUES (?, 1)
                        ON CONFLICT (year) DO UPDATE SET last = agreement_number.last + 1
                        RETURNING last""").param(year).query(Integer.class).single();
        return String.format(Locale.ROOT, "ISAA-%d-%04d", year, next);
    }

    /** The number of the next modification: all modifications of an agreement, one after the other, keep its number. */
    String nextModification(String modified) {
        String first = modified.replaceFirst("-M\\d+$", "");
        int next = jdbc.sql("""
                        INSERT INTO agreement_modification_number (number, last) VALUES (?, 1)
                        ON CONFLICT (number) DO UPDATE SET last = agreement_modification_number.last + 1
                        RETURNING last""").param(first).query(Integer.class).single();
        return first + "-M" + next;
    }
}
