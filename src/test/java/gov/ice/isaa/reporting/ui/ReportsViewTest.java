package gov.ice.isaa.reporting.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Message;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class ReportsViewTest extends ViewTest {

    @Autowired
    AgencyTime time;

    @Test
    void a_report_is_made_beside_the_page_previewed_and_offered_for_download() {
        open(DemoPeople.IGP_COORDINATOR, "reports");
        _click(_get(Button.class, spec -> spec.withText("Show report")));

        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> {
            MockVaadin.clientRoundtrip(true);
            return !_find(IFrame.class).isEmpty();
        });
        assertThat(_get(IFrame.class).getElement().getAttribute("title")).startsWith("ISAA inventory as of");
        assertThat(_get(Div.class, spec -> spec.withClasses("marking")).getText())
                .startsWith("UNCLASSIFIED");
        assertThat(_find(Anchor.class).stream().map(Anchor::getText))
                .contains("Download PDF", "Download as a table (CSV)");
        assertThat(_get(Button.class, spec -> spec.withText("Show report")).isEnabled())
                .isTrue();
    }

    @Test
    void a_missing_date_is_asked_for_in_place_and_nothing_chosen_is_lost() {
        open(DemoPeople.IGP_COORDINATOR, "reports");
        _get(DatePicker.class).clear();
        _click(_get(Button.class, spec -> spec.withText("Show report")));

        assertThat(_get(Message.class).getText()).contains("Enter the date");
        assertThat(_find(IFrame.class)).isEmpty();
    }

    @Test
    void a_future_date_is_refused_with_a_reason() {
        open(DemoPeople.IGP_COORDINATOR, "reports");
        _get(DatePicker.class).setValue(time.today().plusDays(2));
        _click(_get(Button.class, spec -> spec.withText("Show report")));

        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            MockVaadin.clientRoundtrip(true);
            return _get(Message.class).getText().contains("future");
        });
    }

    @ParameterizedTest(name = "{0} opens the reports: {1}")
    @CsvSource({
        "oversight, true",
        "igp-coordinator, true",
        "ero-ead, true",
        "ma-program-officer, true",
        "hsi-program-approver, true",
        "ice-director, true",
        "igp-privacy, false",
        "hsi-io-ad, false",
        "clause-administrator, false",
        "system-administrator, false",
        "no-role, false"
    })
    void reports_are_open_to_those_who_read_them(String account, boolean opened) {
        open(DemoPeople.of(account), "reports");
        assertThat(_find(ReportsView.class).isEmpty()).isEqualTo(!opened);
    }
}
