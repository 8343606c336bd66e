package gov.ice.isaa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.casefile.DataElement;
import gov.ice.isaa.casefile.DataElements;
import gov.ice.isaa.casefile.Need;
import gov.ice.isaa.casefile.PiiMark;
import gov.ice.isaa.casefile.SensitivityMark;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.Exemption;
import gov.ice.isaa.policy.Outcome;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.policy.Referral;
import gov.ice.isaa.support.UserMistake;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a determination brings about: a deadline on the agreement, a referral before closing, answers that fit the data. */
@PortalTest
class RequestOutcomesTest {

    @Autowired
    Requests requests;

    @Autowired
    Inquiries inquiries;

    @Autowired
    DataElements elements;

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void an_agreement_that_an_exigent_threat_calls_for_has_the_fifth_business_day_as_its_deadline() {
        var begun = SampleRequests.verified(requests);
        var facts = SampleRequests.restWithNo(begun.facts()
                .with(PartyKind.STATE)
                .with(Question.GIVES_INFORMATION, Answer.YES)
                .exempt(Exemption.EXIGENT_THREAT)
                .with(Question.THREAT_DETERMINED, Answer.YES)
                .with(Question.BULK, Answer.YES)
                .transferred(LocalDate.of(2026, 12, 18))
                .with(Category.HOMELAND_SECURITY));
        var answered = requests.answer(begun.id(), begun.facts(), facts);
        assertThat(requests.determine(begun.id(), answered.facts())
                        .determination()
                        .outcome())
                .isEqualTo(Outcome.EXEMPT);
        var planned = requests.plan(begun.id(), answered.opening(), SampleRequests.opening(answered));

        var agreement = SampleRequests.open(requests, planned);

        // December 25 is a Federal holiday.
        assertThat(agreement.dueOn()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(agreement.facts().exemption()).isEqualTo(Exemption.EXIGENT_THREAT);
    }

    @Test
    void an_agreement_for_any_other_reason_has_no_deadline() {
        var agreement = SampleRequests.open(requests, SampleRequests.complete(requests, "Port lists"));

        assertThat(agreement.dueOn()).isNull();
        assertThat(agreement.facts().answer(Question.PERSONAL_INFORMATION)).isEqualTo(Answer.NO);
    }

    @Test
    void a_case_that_is_decided_elsewhere_is_closed_once_it_is_referred_there() {
        var begun = SampleRequests.verified(requests);
        var facts = SampleRequests.restWithNo(begun.facts()
                .with(PartyKind.PRIVATE)
                .with(Question.GIVES_INFORMATION, Answer.YES)
                .exempt(Exemption.NONE));
        var answered = requests.answer(begun.id(), begun.facts(), facts);
        assertThat(requests.determine(begun.id(), answered.facts())
                        .determination()
                        .referrals())
                .containsExactly(Referral.FOIA);

        assertThatThrownBy(() -> requests.close(begun.id(), Closing.REFERRED, ""))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("Refer the case first")
                .hasMessageContaining(Referral.FOIA.title());
        inquiries.refer(begun.id(), Referral.FOIA, "No routine use covers it");
        assertThat(requests.close(begun.id(), Closing.REFERRED, "").closing()).isEqualTo(Closing.REFERRED);
    }

    @Test
    void data_marked_as_personal_information_has_to_fit_the_answers_before_anything_is_decided_or_opened() {
        var complete = SampleRequests.complete(requests, "Berth lists");
        elements.save(
                complete.caseFileId(),
                null,
                new DataElement(
                        UUID.randomUUID(),
                        "Date of birth",
                        "",
                        "",
                        PiiMark.PII,
                        SensitivityMark.NONE,
                        Need.UNDECIDED,
                        ""));

        assertThatThrownBy(() -> SampleRequests.open(requests, complete))
                .hasMessageContaining("one data element is marked");
        assertThatThrownBy(() -> requests.determine(complete.id(), complete.facts()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("one data element is marked");
        var answered = requests.answer(
                complete.id(), complete.facts(), complete.facts().with(Question.PERSONAL_INFORMATION, Answer.YES));
        assertThat(requests.determine(complete.id(), answered.facts())
                        .determination()
                        .outcome())
                .isEqualTo(Outcome.IN_SCOPE);
    }
}
