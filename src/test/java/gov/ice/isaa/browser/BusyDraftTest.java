package gov.ice.isaa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.SignIn;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Many comment on one draft at once; {@code ./isaa bench writers} does the same for longer. */
class BusyDraftTest extends Journey {

    private static final Duration TIME = Duration.ofSeconds(20);

    @Autowired
    ApplicationContext portal;

    @AfterEach
    void nobody() {
        SignIn.out();
    }

    @Test
    void what_32_writers_were_told_is_stored_is_there_once_and_in_order_on_every_page() throws Exception {
        var draft = new BusyDraft(portal, address(""));

        draft.run(TIME);

        assertThat(draft.acknowledged()).isGreaterThan(100);
        assertThat(draft.amiss()).isEmpty();
    }
}
