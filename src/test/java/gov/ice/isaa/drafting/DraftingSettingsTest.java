package gov.ice.isaa.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** What an agency can set about drafts. */
class DraftingSettingsTest {

    private final ApplicationContextRunner portal =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void somebody_counts_as_lost_after_half_a_minute_unless_it_is_set_otherwise() {
        portal.run(started -> assertThat(started.getBean(DraftingSettings.class).writerLostAfter())
                .hasSeconds(30));
        portal.withPropertyValues("isaa.drafting.writer-lost-after=2m")
                .run(started -> assertThat(
                                started.getBean(DraftingSettings.class).writerLostAfter())
                        .hasMinutes(2));
    }

    @Test
    void a_silence_in_which_nobody_can_be_heard_is_refused_in_words() {
        portal.withPropertyValues("isaa.drafting.writer-lost-after=2s")
                .run(refused -> assertThat(refused.getStartupFailure())
                        .rootCause()
                        .hasMessage("isaa.drafting.writer-lost-after is PT2S: set it to 3s or more"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DraftingSettings.class)
    static class Settings {}
}
