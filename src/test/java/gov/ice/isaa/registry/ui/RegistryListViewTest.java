package gov.ice.isaa.registry.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementRow;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.registry.RegistrySearch;
import gov.ice.isaa.support.AgencyTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of executed agreements, longer than what is counted. */
class RegistryListViewTest extends ViewTest {

    @Autowired
    Agreements agreements;

    @Autowired
    AgencyTime time;

    private final List<String> executed = new ArrayList<>();

    @BeforeEach
    void execute() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        for (int i = 0; i < RegistrySearch.COUNTED + 5; i++) {
            AgreementView agreement = agreements.open(SampleAgreements.STATE_POLICE);
            agreements.beginDevelopment(agreement.id());
            agreements.beginClearance(agreement.id());
            agreements.beginSignature(agreement.id());
            agreements.execute(agreement.id(), time.today(), time.today().plusDays(60));
            executed.add(agreement.number());
        }
    }

    @Test
    void the_rows_go_on_beyond_what_is_counted_the_newest_first() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "registry");

        assertThat(found()).isEqualTo("More than 100 agreements");
        assertThat(rows(0, executed.size()))
                .containsAll(executed)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(rows(80, 10)).isEqualTo(rows(0, executed.size()).subList(80, 90));
    }

    @Test
    void what_is_sought_is_counted_and_shown() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "registry");

        TextField words = _get(TextField.class);
        words.setValue(executed.getFirst());
        ComponentUtil.fireEvent(words, new ComponentValueChangeEvent<>(words, words, "", true));

        assertThat(found()).isEqualTo("1 agreement");
        assertThat(rows(0, 50)).containsExactly(executed.getFirst());
    }

    @Test
    void a_search_in_the_address_is_the_one_shown() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "registry");
        UI.getCurrent()
                .navigate(
                        "registry",
                        new QueryParameters(
                                Map.of("words", List.of(executed.getLast()), "phase", List.of("IN_FORCE"))));

        assertThat(found()).isEqualTo("1 agreement");
        assertThat(rows(0, 50)).containsExactly(executed.getLast());
    }

    @Test
    void a_modification_and_what_it_modifies_name_each_other() {
        AgreementView modified = agreements.require(executed.getFirst());
        AgreementView modification = agreements.modify(modified.id(), SampleAgreements.STATE_POLICE);
        agreements.beginDevelopment(modification.id());
        agreements.beginClearance(modification.id());
        agreements.beginSignature(modification.id());
        agreements.execute(modification.id(), time.today(), null);

        open(DemoPeople.HSI_PROGRAM_OFFICER, "registry");
        UI.getCurrent().navigate("registry", new QueryParameters(Map.of("words", List.of(modified.number()))));

        assertThat(rows(0, 50)).containsExactly(modification.number(), modified.number());
        assertThat(title(0)).contains("Modifies " + modified.number());
        assertThat(title(1)).contains("Modified by " + modification.number());
    }

    private static String title(int row) {
        return GridKt._getCellComponent(_get(RegistryGrid.class), row, "title")
                .getElement()
                .getTextRecursively();
    }

    private static String found() {
        return _get(Span.class, spec -> spec.withClasses("found")).getText();
    }

    private static List<String> rows(int offset, int limit) {
        return _get(RegistryGrid.class)
                .getDataProvider()
                .fetch(new Query<>(offset, limit, List.of(), null, null))
                .map(AgreementRow::number)
                .toList();
    }
}
