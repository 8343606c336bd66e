package gov.ice.isaa.exchange.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.TextRun;
import gov.ice.isaa.drafting.compared.ComparedText;
import gov.ice.isaa.drafting.word.WordFiles;
import gov.ice.isaa.exchange.Outgoing;
import gov.ice.isaa.exchange.Returning;
import gov.ice.isaa.exchange.Sending;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.EmptyState;
import gov.ice.isaa.support.Message;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExchangePagesTest extends ViewTest {

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    Sending sending;

    @Autowired
    Returning returning;

    AgreementView agreement;

    @BeforeEach
    void open_agreement() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        agreement = agreements.open(SampleAgreements.STATE_POLICE);
    }

    private void write() {
        drafts.createFromTemplate(agreement.id());
        drafts.saveSection(
                agreement.id(),
                "funding",
                1,
                List.of(
                        new Paragraph("p1", List.of(TextRun.plain("Each Party pays for itself."))),
                        new Paragraph("p2", List.of(TextRun.plain("No funds are transferred.")))));
    }

    private byte[] changed() {
        byte[] file = sending.file(agreement.id(), new Outgoing(2, null, false, false));
        return WordFiles.with(
                file,
                "word/document.xml",
                text -> text.replace("pays for itself", "pays for all").replace("No funds are", "Some funds are"));
    }

    private void go(Person person, String page) {
        open(person, "agreements/" + agreement.number() + page);
    }

    @Test
    void before_a_draft_there_is_nothing_to_send() {
        go(DemoPeople.HSI_PROGRAM_OFFICER, "/exchange");
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("no draft yet");
    }

    @Test
    void the_file_that_is_downloaded_is_listed_as_made() {
        write();
        go(DemoPeople.HSI_PROGRAM_OFFICER, "/exchange");
        byte[] file =
                DownloadKt._download(_get(Anchor.class, spec -> spec.withText("Download version 2 as a Word file")));
        assertThat(WordFiles.part(file, "word/document.xml")).contains("Each Party pays for itself.");
        go(DemoPeople.HSI_PROGRAM_OFFICER, "/exchange");
        assertThat(_get(SendForm.class).getElement().getTextRecursively()).contains("Version 2 – ");
    }

    @Test
    void the_comparison_leads_to_a_file_with_tracked_changes() {
        write();
        open(DemoPeople.IGP_PRIVACY, "agreements/" + agreement.number());
        com.vaadin
                .flow
                .component
                .UI
                .getCurrent()
                .navigate(
                        "agreements/" + agreement.number() + "/exchange",
                        com.vaadin.flow.router.QueryParameters.fromString("version=2&since=1"));
        byte[] file =
                DownloadKt._download(_get(Anchor.class, spec -> spec.withText("Download version 2 as a Word file")));
        assertThat(WordFiles.part(file, "word/document.xml")).contains("<w:ins ", "<w:del ");
    }

    @Test
    void readers_see_what_came_back_and_decide_nothing() {
        write();
        returning.take(agreement.id(), "State.docx", changed(), 2);
        go(DemoPeople.IGP_PRIVACY, "/exchange");
        assertThat(_find(Upload.class))
                .allSatisfy(upload -> assertThat(upload.isVisible()).isTrue());
        assertThat(_get(TakeForm.class).getElement().getTextRecursively()).contains("State.docx", "2 changes");
        go(DemoPeople.IGP_PRIVACY, "/exchange/1");
        assertThat(_find(ChangeCard.class)).hasSize(2);
        _get(
                        Details.class,
                        spec -> spec.withPredicate(one -> one.getSummaryText().startsWith("The whole text")))
                .setOpened(true);
        assertThat(_get(ComparedText.class).getElement().getTextRecursively()).contains("1 section changed");
        _assertNone(Button.class, spec -> spec.withText("Accept"));
        _assertNone(Button.class, spec -> spec.withText("Accept all 2"));
    }

    @Test
    void changes_are_accepted_and_rejected_and_the_page_says_what_is_left() {
        write();
        returning.take(agreement.id(), "State.docx", changed(), 2);
        go(DemoPeople.HSI_PROGRAM_OFFICER, "/exchange/1");
        assertThat(text()).contains("2 of 2 wait for a decision", "2 changes are not marked as changes in the file");
        assertThat(_find(ChangeCard.class).getFirst().getElement().getOuterHTML())
                .isNotEmpty();

        _click(_find(Button.class, spec -> spec.withText("Accept")).getFirst());

        assertThat(text()).contains("1 of 2 wait for a decision", "Decided: 1");
        assertThat(drafts.current(agreement.id())
                        .orElseThrow()
                        .document()
                        .plainText()
                        .text())
                .contains("Each Party pays for all.", "No funds are transferred.");
        _click(_get(Button.class, spec -> spec.withText("Reject")));
        assertThat(text()).contains("All decided", "Decided: 2");
        assertThat(_find(ChangeCard.class)).isEmpty();
    }

    @Test
    void all_are_accepted_at_once_after_a_question() {
        write();
        returning.take(agreement.id(), "State.docx", changed(), 2);
        go(DemoPeople.HSI_PROGRAM_OFFICER, "/exchange/1");
        _click(_get(Button.class, spec -> spec.withText("Accept all 2")));
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        com.vaadin.flow.component.ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, false));
        assertThat(text()).contains("All decided");
        assertThat(drafts.current(agreement.id()).orElseThrow().version().reason())
                .isEqualTo("2 changes accepted from “State.docx”");
    }

    @Test
    void where_the_draft_changed_at_the_same_words_the_card_says_so_and_offers_to_settle_by_hand() {
        write();
        returning.take(agreement.id(), "State.docx", changed(), 2);
        drafts.saveSection(
                agreement.id(),
                "funding",
                2,
                List.of(new Paragraph("p1", List.of(TextRun.plain("Each Party pays for others.")))));
        go(DemoPeople.HSI_PROGRAM_OFFICER, "/exchange/1");
        _click(_find(Button.class, spec -> spec.withText("Accept")).getFirst());
        assertThat(text()).contains("2 of 2 wait for a decision");
        assertThat(_find(Message.class).stream().map(Message::getText))
                .anySatisfy(words -> assertThat(words).contains("changed at the same words since version 2 went out"));
        _click(_get(Button.class, spec -> spec.withText("Settled by hand")));
        assertThat(text()).contains("1 of 2 wait for a decision", "Settled by hand");
    }

    private static String text() {
        return _get(ReturnedPage.class).getElement().getTextRecursively();
    }
}
