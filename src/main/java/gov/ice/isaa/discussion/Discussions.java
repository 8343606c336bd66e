package gov.ice.isaa.discussion;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.PlainText;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.LiveSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The discussion of a draft, for reading: everything asks whether the current person needs to know. */
@Service
@Transactional(readOnly = true)
public class Discussions {

    /** The longest comment, in UTF-16 units. */
    public static final int LONGEST_COMMENT = CommentText.LONGEST;

    private final Agreements agreements;
    private final AgreementAccess access;
    private final CurrentUser currentUser;
    private final ThreadQueries queries;
    private final ChangedThreads changed;
    private final Mentions mentions;
    private final Places places;
    private final Drafts drafts;

    Discussions(
            Agreements agreements,
            AgreementAccess access,
            CurrentUser currentUser,
            ThreadQueries queries,
            ChangedThreads changed,
            Mentions mentions,
            Places places,
            Drafts drafts) {
        this.agreements = agreements;
        this.access = access;
        this.currentUser = currentUser;
        this.queries = queries;
        this.changed = changed;
        this.mentions = mentions;
        this.places = places;
        this.drafts = drafts;
    }

    /** The live topic that tells of changed threads; the payload is the thread's id. */
    public static String topic(UUID agreementId) {
        return "discussion:" + agreementId;
    }

    /**
     * All threads of the agreement's draft that the current person may know of, seen beside this version, in the order they
     * were opened: what an office noted for itself is there for those alone who speak for it.
     */
    public List<ThreadView> threads(UUID agreementId, int version) {
        agreements.guardVisible(agreementId);
        List<ThreadView> threads = queries.ofDraft(agreementId, version);
        if (threads.stream().noneMatch(thread -> thread.kind().ownOfficeOnly())) {
            return threads;
        }
        Optional<Office> reader = reader(agreementId);
        return threads.stream().filter(thread -> thread.seenBy(reader)).toList();
    }

    /** One thread, seen beside this version. Throws {@link NoSuchAgreement} when there is none one may see. */
    public ThreadView thread(UUID threadId, int version) {
        return queries.one(threadId, version)
                .filter(thread -> access.maySee(thread.agreementId(), currentUser.require()))
                .filter(this::seen)
                .orElseThrow(() -> new NoSuchAgreement(""));
    }

    /** How a thread's passage read, whenever it changed, oldest first. Throws {@link NoSuchAgreement} as {@link #thread} does. */
    public List<Stood> passages(UUID threadId) {
        UUID agreementId = thread(threadId, 1).agreementId();
        List<Stood> all = new ArrayList<>();
        places.history(threadId).forEach((version, place) -> {
            PlainText text = drafts.version(agreementId, version).document().plainText();
            String words = place.words(text);
            if (all.isEmpty() || !all.getLast().words().equals(words)) {
                all.add(new Stood(version, words));
            }
        });
        return all;
    }

    /**
     * A thread that a signal told of, seen beside this version; empty when one may not see it. Read in no transaction of
     * its own, because many pages ask at once.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<ThreadView> changed(LiveSignal signal, UUID agreementId, int version) {
        return changed.read(signal, agreementId, version, currentUser.require()).filter(this::seen);
    }

    private boolean seen(ThreadView thread) {
        return !thread.kind().ownOfficeOnly() || thread.seenBy(reader(thread.agreementId()));
    }

    /** The office that the current person speaks for, also where the discussion is closed. */
    private Optional<Office> reader(UUID agreementId) {
        return Speaker.of(agreements.require(agreementId), currentUser.require())
                .map(Speaker::office);
    }

    /** The numbers of the concerns that the office has not let go of, in order. */
    public List<Integer> openConcerns(UUID agreementId, Office office) {
        agreements.guardVisible(agreementId);
        return queries.openConcerns(agreementId, office);
    }

    /** Offices and people that a comment on the draft might name, by a part of their names. */
    public List<Offered> mentionable(UUID agreementId, String typed) {
        return mentions.offered(agreements.require(agreementId), typed);
    }

    /** As whom the current person may speak on this agreement's draft now; empty when reading is all. */
    public Optional<Speaker> speaker(UUID agreementId) {
        AgreementView agreement = agreements.require(agreementId);
        return Speaking.open(agreement) ? Speaker.of(agreement, currentUser.require()) : Optional.empty();
    }
}
