package gov.ice.isaa.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.Portal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules of the portal: what each may use, and the picture of it in docs/. */
class ModulesTest {

    private static final Path PICTURE = Path.of("docs", "modules.md");

    private final ApplicationModules modules = ApplicationModules.of(Portal.class);

    @Test
    void modules_use_only_what_others_promise_and_form_no_cycle() {
        modules.verify();
    }

    @Test
    void the_picture_of_the_modules_is_up_to_date() throws IOException {
        String drawn = new ModulePicture(modules).markdown();
        String kept = Files.exists(PICTURE) ? Files.readString(PICTURE) : "";
        if (!kept.equals(drawn)) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(kept)
                .as("%s is drawn anew by this test when the modules change: keep the new file", PICTURE)
                .isEqualTo(drawn);
    }
}
