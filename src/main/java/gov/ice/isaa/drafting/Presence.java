package gov.ice.isaa.drafting;

import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.people.Attendance;
import gov.ice.isaa.people.Attendance.Being;
import gov.ice.isaa.people.Attendance.Present;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.trail.Refusals;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;

/** Who writes in which section of a draft now: a place is the section's key. */
@Service
@EnableConfigurationProperties(DraftingSettings.class)
public class Presence {

    private final Agreements agreements;
    private final CurrentUser currentUser;
    private final Refusals refusals;
    private final Attendance attendance;

    @Autowired
    Presence(
            Agreements agreements,
            Accounts accounts,
            CurrentUser currentUser,
            Refusals refusals,
            Live live,
            PlatformTransactionManager transactions,
            DraftingSettings settings) {
        this(agreements, accounts, currentUser, refusals, live, transactions, settings.writerLostAfter());
    }

    Presence(
            Agreements agreements,
            Accounts accounts,
            CurrentUser currentUser,
            Refusals refusals,
            Live live,
            PlatformTransactionManager transactions,
            Duration silence) {
        this.agreements = agreements;
        this.currentUser = currentUser;
        this.refusals = refusals;
        this.attendance = new Attendance(live, accounts, transactions, silence);
    }

    /** How often an open editor is to say that it is still there. */
    public Duration heardEvery() {
        return attendance.heardEvery();
    }

    /**
     * Calls {@code changed} from now on whenever who writes in the draft changed, on a thread of its own. Throws
     * NoSuchAgreement for those without need to know.
     */
    public Registration watch(UUID agreementId, Runnable changed) {
        agreements.guardVisible(agreementId);
        return attendance.watch(topic(agreementId), changed);
    }

    /** Who writes in the draft now, as far as it is watched here. Throws NoSuchAgreement for those without need to know. */
    public List<Present> writers(UUID agreementId) {
        agreements.guardVisible(agreementId);
        return attendance.present(topic(agreementId));
    }

    /** The current person opens an editor in the section, where an officer of the agreement may. */
    public Being begin(UUID agreementId, String sectionKey) {
        AgreementView agreement = agreements.require(agreementId);
        Person person = currentUser.require();
        if (!Drafts.officerOf(agreement, person)) {
            throw refusals.refuse("draft.save", agreement.number());
        }
        return attendance.begin(topic(agreementId), sectionKey, person.account());
    }

    private static String topic(UUID agreementId) {
        return "writing:" + agreementId;
    }
}
