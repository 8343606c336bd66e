package gov.ice.isaa.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactWordsTest {

    private static final String HASH = "a".repeat(64);
    private static final String FILE = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @Test
    void dates_choices_and_names_of_offices_are_written_as_people_write_them() {
        assertThat(said("due", "2026-03-04")).isEqualTo("due on March 4, 2026");
        assertThat(said("verdict", "CONCUR_WITH_COMMENT")).isEqualTo("verdict concur with comment");
        assertThat(said("programOffice", "HSI_DOMESTIC")).isEqualTo("program office HSI domestic");
        assertThat(said("offices", "[OPLA, IGP_PRIVACY]")).isEqualTo("offices [OPLA, IGP privacy]");
        assertThat(said("to", "SIGNATURE")).isEqualTo("to signature");
        assertThat(said("usable", "false")).isEqualTo("may be used no");
    }

    @Test
    void numbers_of_agreements_and_what_people_or_files_are_called_stay_as_they_are() {
        assertThat(said("modifies", "ISAA-2026-0001-M1")).isEqualTo("modifies ISAA-2026-0001-M1");
        assertThat(said("for", "State police of a Gulf Coast State"))
                .isEqualTo("for State police of a Gulf Coast State");
        assertThat(said("for", "INTERPOL")).isEqualTo("for INTERPOL");
        assertThat(said("from", "NASA in 10.0.0.1")).isEqualTo("from NASA in 10.0.0.1");
        assertThat(said("executiveAgent", "MA")).isEqualTo("executive agent MA");
    }

    @Test
    void the_history_leaves_out_identifiers_and_hashes_and_the_trail_does_not() {
        TrailRecord record = record(Map.of("file", FILE, "sha256", HASH, "assertion", "_1", "office", ""));

        assertThat(FactWords.told(record)).isEmpty();
        assertThat(FactWords.all(record)).contains("file " + FILE, "SHA-256 " + HASH, "assertion _1");
    }

    private static String said(String name, String value) {
        return FactWords.told(record(Map.of(name, value)));
    }

    private static TrailRecord record(Map<String, String> facts) {
        return new TrailRecord(1, Instant.EPOCH, "portal", "", "file.stored", "", facts, HASH);
    }
}
