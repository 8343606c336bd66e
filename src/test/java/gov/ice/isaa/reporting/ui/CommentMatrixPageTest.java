package gov.ice.isaa.reporting.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.QueryParameters;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.discussion.CommentBody;
import gov.ice.isaa.discussion.NewThread;
import gov.ice.isaa.discussion.Speaking;
import gov.ice.isaa.discussion.ThreadKind;
import gov.ice.isaa.discussion.ThreadState;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.EmptyState;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class CommentMatrixPageTest extends ViewTest {

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    Speaking speaking;

    AgreementView agreement;

    @BeforeEach
    void two_offices_have_commented() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
        drafts.createFromTemplate(agreement.id());
        comment(DemoPeople.IGP_PRIVACY, ThreadKind.CONCERN, "No notice covers this.");
        comment(DemoPeople.OPLA, ThreadKind.QUESTION, "Who pays? " + "And for what? ".repeat(60));
    }

    @Test
    void the_draft_leads_to_the_matrix_which_says_whose_comments_are_open() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements/" + agreement.number() + "/draft");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains(path());

        open(DemoPeople.HSI_PROGRAM_OFFICER, path());
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains(path() + "?office=OPLA&state=OPEN");
        assertThat(counts()).containsExactly("IGP Privacy 1, 1 blocks", "OPLA 1");
    }

    @Test
    void the_counts_follow_the_discussion_and_no_internal_note_is_among_them() {
        open(DemoPeople.HSI_PROGRAM_OFFICER, path());
        comment(DemoPeople.HSI_PROGRAM_OFFICER, ThreadKind.NOTE, "Between us.");
        comment(DemoPeople.OPLA, ThreadKind.COMMENT, "One more.");
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(counts()).containsExactly("IGP Privacy 1, 1 blocks", "OPLA 2");
        });
        assertThat(_size(grid())).isEqualTo(3);
    }

    @Test
    void the_page_lists_every_comment_and_is_narrowed_by_hand_and_by_its_address() {
        open(DemoPeople.OPLA, path());
        assertThat(_size(grid())).isEqualTo(2);
        assertThat(_get(H2.class, spec -> spec.withText("Comment matrix"))).isNotNull();

        choose("Kind", ThreadKind.CONCERN);
        assertThat(_size(grid())).isEqualTo(1);
        assertThat(_get(grid(), 0).origin().title()).isEqualTo("IGP Privacy");

        UI.getCurrent().navigate(path(), QueryParameters.fromString("office=OPLA&state=OPEN&kind=nonsense"));
        assertThat(_size(grid())).isEqualTo(1);
        assertThat(_get(grid(), 0).origin().title()).isEqualTo("OPLA");
    }

    @Test
    void internal_notes_are_no_kind_to_narrow_to() {
        open(DemoPeople.OPLA, path());
        ComboBox<ThreadKind> kind = _get(ComboBox.class, spec -> spec.withLabel("Kind"));
        assertThat(kind.getListDataView().getItems())
                .doesNotContain(ThreadKind.NOTE)
                .hasSize(4);

        UI.getCurrent().navigate(path(), QueryParameters.fromString("kind=NOTE"));
        assertThat(_size(grid())).isEqualTo(2);
    }

    @Test
    void a_filter_that_nothing_fits_says_what_to_do() {
        open(DemoPeople.OPLA, path());
        choose("State", ThreadState.RESOLVED);

        assertThat(_size(grid())).isZero();
        EmptyState empty = (EmptyState) grid().getEmptyStateComponent();
        Button all = (Button)
                empty.getChildren().filter(Button.class::isInstance).findFirst().orElseThrow();
        all.click();
        assertThat(_size(grid())).isEqualTo(2);
    }

    @Test
    void a_draft_without_comments_says_how_to_make_one() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView quiet = agreements.open(SampleAgreements.STATE_POLICE);
        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements/" + quiet.number() + "/comments");
        assertThat(_get(EmptyState.class)
                        .getChildren()
                        .findFirst()
                        .orElseThrow()
                        .getElement()
                        .getText())
                .isEqualTo("There is no draft yet");

        drafts.createFromTemplate(quiet.id());
        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements/" + quiet.number() + "/comments");
        assertThat(_get(EmptyState.class)
                        .getChildren()
                        .findFirst()
                        .orElseThrow()
                        .getElement()
                        .getText())
                .isEqualTo("Nobody has commented yet");
        assertThat(_find(MatrixGrid.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PDF, pdf", "Spreadsheet (XLSX), xlsx", "Table (CSV), csv"})
    void a_file_is_made_beside_the_page_and_offered(String button, String ending) {
        open(DemoPeople.OPLA, path());
        _click(_get(Button.class, spec -> spec.withText(button)));

        await().pollInSameThread().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip(true);
            assertThat(_find(Anchor.class).stream().map(Anchor::getText))
                    .contains("Download " + agreement.number() + " comment matrix." + ending);
        });
        assertThat(_get(Button.class, spec -> spec.withText(button)).isEnabled())
                .isTrue();
    }

    @Test
    void an_open_matrix_follows_the_discussion() {
        open(DemoPeople.OPLA, path());
        comment(DemoPeople.IGP_PRIVACY, ThreadKind.COMMENT, "One more.");
        SignIn.as(DemoPeople.OPLA);

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(_size(grid())).isEqualTo(3);
        });
    }

    @ParameterizedTest(name = "{0} opens the matrix: {1}")
    @CsvSource({"hsi-program-officer, true", "igp-privacy, true", "ero-ead, false", "oversight, false", "no-role, false"
    })
    void the_matrix_opens_for_those_who_may_see_the_agreement(String account, boolean opened) {
        open(DemoPeople.of(account), path());

        assertThat(_find(CommentMatrixPage.class).isEmpty()).isEqualTo(!opened);
    }

    private static List<String> counts() {
        return _get(CommentCounts.class)
                .getElement()
                .getChild(1)
                .getChildren()
                .map(item -> item.getChild(0).getText())
                .toList();
    }

    private static MatrixGrid grid() {
        return _get(MatrixGrid.class);
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(String label, T value) {
        ComboBox<T> box = _get(ComboBox.class, spec -> spec.withLabel(label));
        T before = box.getValue();
        box.setValue(value);
        ComponentUtil.fireEvent(box, new ComponentValueChangeEvent<ComboBox<T>, T>(box, box, before, true));
    }

    private String path() {
        return "agreements/" + agreement.number() + "/comments";
    }

    private void comment(Person person, ThreadKind kind, String words) {
        SignIn.as(person);
        speaking.open(new NewThread(
                agreement.id(),
                1,
                Passage.wholeSection("funding"),
                kind,
                null,
                null,
                CommentBody.plain(words),
                UUID.randomUUID()));
    }
}
