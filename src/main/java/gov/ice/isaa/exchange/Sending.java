package gov.ice.isaa.exchange;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.discussion.OutsideComments;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.word.OutgoingText;
import gov.ice.isaa.drafting.word.WordExport;
import gov.ice.isaa.drafting.word.WordThread;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.Sha256;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes Word files of a draft for whoever may read it, and remembers each with its hash. */
@Service
@Transactional
public class Sending {

    /** Who tracked changes are by: the agency, whose text it is. */
    private static final String AGENCY = "U.S. Immigration and Customs Enforcement";

    private static final int MOST_SHOWN = 100;

    private final Agreements agreements;
    private final Drafts drafts;
    private final OutsideComments comments;
    private final ExchangeStore store;
    private final CurrentUser currentUser;
    private final AgencyTime time;
    private final Trail trail;
    private final Live live;

    Sending(
            Agreements agreements,
            Drafts drafts,
            OutsideComments comments,
            ExchangeStore store,
            CurrentUser currentUser,
            AgencyTime time,
            Trail trail,
            Live live) {
        this.agreements = agreements;
        this.drafts = drafts;
        this.comments = comments;
        this.store = store;
        this.currentUser = currentUser;
        this.time = time;
        this.trail = trail;
        this.live = live;
    }

    /** The live topic that tells of files that went out or came back, and of decisions about them. */
    public static String topic(UUID agreementId) {
        return "exchange:" + agreementId;
    }

    /** The file. Throws {@link UserMistake} when the draft has no such version. */
    public byte[] file(UUID agreementId, Outgoing asked) {
        AgreementView agreement = agreements.require(agreementId);
        DraftView draft = drafts.version(agreementId, asked.version());
        Integer since = asked.since();
        DraftDocument before =
                since == null ? null : drafts.version(agreementId, since).document();
        List<WordThread> threads = asked.comments() ? comments.going(agreementId, asked.version()) : List.of();
        Instant now = time.now();
        byte[] file = WordExport.write(new OutgoingText(
                agreement.number(),
                draft.number(),
                "DRAFT",
                agreement.title(),
                agreement.marking(),
                before,
                draft.document(),
                asked.notes(),
                AGENCY,
                LocalDateTime.ofInstant(now, AgencyTime.ZONE),
                threads));
        Person by = currentUser.require();
        var sent = new SentFile(draft.number(), since, asked.notes(), threads.size(), Sha256.of(file), now, by.name());
        store.add(agreementId, sent, by.account());
        trail.append(TrailEvent.of("exchange.made", agreement.number())
                .with("version", draft.number())
                .with("since", since)
                .with("notes", asked.notes())
                .with("comments", threads.size())
                .with("sha256", sent.sha256()));
        live.publish(topic(agreementId), "");
        return file;
    }

    /** The last files that were made, the newest first. */
    @Transactional(readOnly = true)
    public List<SentFile> sent(UUID agreementId) {
        agreements.require(agreementId);
        return store.sent(agreementId, MOST_SHOWN);
    }
}
