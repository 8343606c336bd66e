package gov.ice.isaa;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.details.Details;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.clearance.Clearances;
import gov.ice.isaa.clearance.RoundView;
import gov.ice.isaa.clearance.Verdict;
import gov.ice.isaa.drafting.ChoiceDecision;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.TemplateChoices;
import gov.ice.isaa.drafting.TemplateDecisions;
import gov.ice.isaa.maintenance.Maintenance;
import gov.ice.isaa.maintenance.Outcome;
import gov.ice.isaa.maintenance.Question;
import gov.ice.isaa.maintenance.ReviewFindings;
import gov.ice.isaa.signing.Attestation;
import gov.ice.isaa.signing.Ceremonies;
import gov.ice.isaa.signing.Consent;
import gov.ice.isaa.signing.SignatureMark;
import gov.ice.isaa.signing.Signings;
import gov.ice.isaa.signing.SlotView;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.support.paper.PrintingPress;
import gov.ice.isaa.support.paper.SampleText;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people write on the way of an agreement is words, whatever it looks like, and has an end. */
class HostileWordsTest extends ViewTest {

    private static final String MARKUP = "<img src=x onerror=alert(1)> & <b>bold</b> '; DROP TABLE agreement; --";
    private static final String TOO_LONG = "x".repeat(20_000);

    @Autowired
    SampleClearance clearance;

    @Autowired
    SampleSignatures signatures;

    @Autowired
    Clearances clearances;

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    TemplateChoices choices;

    @Autowired
    Ceremonies ceremonies;

    @Autowired
    Signings signings;

    @Autowired
    Maintenance maintenance;

    @Autowired
    PrintingPress press;

    @Autowired
    AgencyTime time;

    /** A text field of some page; writes in it as who may, and gives the page where it is read. */
    enum Field {
        CLEARANCE_COMMENT {
            @Override
            String write(HostileWordsTest portal, String words) {
                return portal.decide(Verdict.CONCUR_WITH_COMMENT, words);
            }
        },
        REASON_NOT_TO_CONCUR {
            @Override
            String write(HostileWordsTest portal, String words) {
                return portal.decide(Verdict.NON_CONCUR, words);
            }
        },
        REASON_TO_DEPART {
            @Override
            String write(HostileWordsTest portal, String words) {
                return portal.depart(words);
            }
        },
        REASON_TO_DECLINE {
            @Override
            String write(HostileWordsTest portal, String words) {
                AgreementView cleared = portal.clearance.cleared(SampleAgreements.STATE_POLICE);
                SignIn.as(DemoPeople.HSI_EAD);
                portal.signings.decline(portal.slot(cleared, false).id(), words);
                return page(cleared, "signature");
            }
        },
        REVIEW_FINDINGS {
            @Override
            String write(HostileWordsTest portal, String words) {
                return portal.review(words, "Superintendent");
            }
        },
        AFFIRMED_BY {
            @Override
            String write(HostileWordsTest portal, String words) {
                return portal.review("", words);
            }
        },
        SIGNER_OF_A_COPY {
            @Override
            String write(HostileWordsTest portal, String words) {
                return portal.copy(words, "Superintendent");
            }
        },
        POSITION_OF_A_SIGNER {
            @Override
            String write(HostileWordsTest portal, String words) {
                return portal.copy("Superintendent", words);
            }
        };

        abstract String write(HostileWordsTest portal, String words);
    }

    /** The position of a signer is kept for the evidence and stands on no page. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSITION_OF_A_SIGNER")
    void markup_is_read_as_it_was_written_and_does_nothing(Field field) {
        String page = field.write(this, MARKUP);

        open(DemoPeople.IGP_COORDINATOR, page);
        // What is folded together is laid when somebody opens it.
        _find(Details.class).forEach(details -> details.setOpened(true));

        assertThat(_find(Component.class)).anyMatch(component -> text(component).contains(MARKUP));
        assertThat(_find(Component.class))
                .noneMatch(component ->
                        component.getElement().getProperty("innerHTML", "").contains("<img src=x"));
        assertThat(agreements.require(number(page)).number()).isEqualTo(number(page));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_too_long_is_refused_in_words(Field field) {
        assertThatThrownBy(() -> field.write(this, TOO_LONG))
                .isInstanceOf(UserMistake.class)
                .hasMessageFindingMatch("\\d{3}");
    }

    @Test
    void a_typed_name_is_words_too() {
        AgreementView cleared = clearance.cleared(SampleAgreements.STATE_POLICE);
        SignIn.as(DemoPeople.HSI_EAD);
        SlotView slot = slot(cleared, false);
        Consent consent = new Consent(true, true, true);
        assertThatThrownBy(() -> signings.choose(slot.id(), new SignatureMark.Typed(TOO_LONG), consent))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("characters");

        signings.choose(slot.id(), new SignatureMark.Typed("<img src=x onerror=alert(1)>"), consent);
        signatures.signInAgain(DemoPeople.HSI_EAD);

        assertThat(signings.sign(slot.id()).slots().getFirst().signed()).isTrue();
    }

    private String depart(String why) {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView opened = agreements.open(SampleAgreements.STATE_POLICE);
        int version = choices.offer(opened.id()).orElseThrow().version();
        var departure = new ChoiceDecision(Set.of("teach"), why);
        drafts.createFromTemplate(opened.id(), new TemplateDecisions(version, Map.of("training", departure)));
        return page(opened, "draft");
    }

    private String decide(Verdict verdict, String words) {
        RoundView round = clearance.concur(clearance.circulated(SampleAgreements.STATE_POLICE));
        var review =
                round.reviews().stream().filter(each -> each.open()).findFirst().orElseThrow();
        SignIn.as(SampleClearance.decider(review));
        clearances.decide(review.id(), verdict, words);
        return page(agreements.require(round.agreementId()), "clearance");
    }

    private String review(String findings, String affirmedBy) {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView opened = agreements.open(SampleAgreements.STATE_POLICE);
        agreements.beginDevelopment(opened.id());
        agreements.beginClearance(opened.id());
        agreements.beginSignature(opened.id());
        agreements.execute(opened.id(), time.today().minusYears(2), null);
        maintenance.record(
                opened.id(),
                maintenance.history(opened.id()).getFirst().id(),
                new ReviewFindings(
                        time.today(),
                        Arrays.stream(Question.values())
                                .collect(Collectors.toMap(Function.identity(), question -> true)),
                        findings,
                        Outcome.AFFIRM,
                        affirmedBy,
                        time.today()));
        return page(opened, "review");
    }

    private String copy(String signer, String position) {
        AgreementView cleared = clearance.cleared(SampleAgreements.STATE_POLICE);
        byte[] scan = press.print(SampleText.document());
        signings.file(slot(cleared, true).id(), "scan.pdf", scan, new Attestation(signer, position, time.today()));
        return page(cleared, "signature");
    }

    private SlotView slot(AgreementView agreement, boolean external) {
        return ceremonies.newest(agreement.id()).orElseThrow().slots().stream()
                .filter(slot -> slot.external() == external)
                .findFirst()
                .orElseThrow();
    }

    private static String page(AgreementView agreement, String tab) {
        return "agreements/" + agreement.number() + "/" + tab;
    }

    private static String number(String page) {
        return page.split("/")[1];
    }

    private static String text(Component component) {
        return component instanceof HasValue<?, ?> field
                ? String.valueOf(field.getValue())
                : component.getElement().getText();
    }
}
