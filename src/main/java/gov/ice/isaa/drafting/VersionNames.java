package gov.ice.isaa.drafting;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names for versions of a draft that matter, such as one that was sent to a partner; the text stays as it is. */
@Service
@Transactional
public class VersionNames {

    /** The longest name, in UTF-16 units. */
    public static final int LONGEST = 100;

    private final Agreements agreements;
    private final DraftStore store;
    private final CurrentUser currentUser;
    private final AgencyTime time;
    private final Trail trail;
    private final Refusals refusals;
    private final Live live;

    VersionNames(
            Agreements agreements,
            DraftStore store,
            CurrentUser currentUser,
            AgencyTime time,
            Trail trail,
            Refusals refusals,
            Live live) {
        this.agreements = agreements;
        this.store = store;
        this.currentUser = currentUser;
        this.time = time;
        this.trail = trail;
        this.refusals = refusals;
        this.live = live;
    }

    /** Whether the current person may name versions: an officer of the Program Office, in every phase. */
    public boolean mayName(AgreementView agreement) {
        return Drafts.officerOf(agreement, currentUser.require());
    }

    /** Names the version, in place of a name that it has. Throws {@link UserMistake} for no name and for one too long. */
    public void name(UUID agreementId, int number, String words) {
        AgreementView agreement = agreements.require(agreementId);
        if (!mayName(agreement)) {
            throw refusals.refuse("draft.name", agreement.number());
        }
        String name = words.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw new UserMistake("Write what the version is to be called.");
        }
        if (name.length() > LONGEST || DocumentRules.UNSHOWN.matcher(name).find()) {
            throw new UserMistake("A name has at most " + LONGEST + " characters, all of which can be shown.");
        }
        DraftVersion version = store.version(agreementId, number)
                .orElseThrow(() -> new UserMistake("The draft has no version " + number + "."))
                .version();
        if (!name.equals(version.name())) {
            Person author = currentUser.require();
            store.name(agreementId, number, name, author, time.now());
            trail.append(TrailEvent.of("draft.named", agreement.number())
                    .with("version", number)
                    .with("name", name));
            live.publish(Drafts.topic(agreementId), String.valueOf(number));
        }
    }
}
