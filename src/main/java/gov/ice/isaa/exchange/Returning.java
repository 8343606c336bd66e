package gov.ice.isaa.exchange;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.discussion.OutsideComments;
import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Drafts;
import gov.ice.isaa.drafting.word.IncomingText;
import gov.ice.isaa.drafting.word.RefusedFile;
import gov.ice.isaa.drafting.word.WordExport;
import gov.ice.isaa.drafting.word.WordFile;
import gov.ice.isaa.drafting.word.WordImport;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.PlainText;
import gov.ice.isaa.support.StoredFile;
import gov.ice.isaa.support.StoredFiles;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in Word files that the other party sends, and shows what they propose. */
@Service
public class Returning {

    private static final int LONGEST_NAME = 255;

    private final Agreements agreements;
    private final Drafts drafts;
    private final OutsideComments comments;
    private final ExchangeStore store;
    private final StoredFiles files;
    private final CurrentUser currentUser;
    private final AgencyTime time;
    private final Trail trail;
    private final Refusals refusals;
    private final Live live;
    private final TransactionTemplate transaction;

    /** A file may take much memory while it is read, so that they are read one at a time. */
    private final Semaphore reading = new Semaphore(1, true);

    Returning(
            Agreements agreements,
            Drafts drafts,
            OutsideComments comments,
            ExchangeStore store,
            StoredFiles files,
            CurrentUser currentUser,
            AgencyTime time,
            Trail trail,
            Refusals refusals,
            Live live,
            PlatformTransactionManager transactions) {
        this.agreements = agreements;
        this.drafts = drafts;
        this.comments = comments;
        this.store = store;
        this.files = files;
        this.currentUser = currentUser;
        this.time = time;
        this.trail = trail;
        this.refusals = refusals;
        this.live = live;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the current person may take files in and decide about them now. */
    public boolean mayDecide(AgreementView agreement) {
        return drafts.mayEdit(agreement);
    }

    /**
     * Takes a file in: its text becomes proposals, its comments become part of the discussion, and the file is kept.
     *
     * @param name the file's name as its sender calls it
     * @param version the version of the draft that the file is about, where it does not know that itself
     * @throws RefusedFile with a plain reason when the file is damaged, harmful, or about another agreement
     */
    public ReturnedFile take(UUID agreementId, String name, byte[] content, int version) {
        AgreementView agreement = agreements.require(agreementId);
        if (!mayDecide(agreement)) {
            throw refusals.refuse("exchange.take-in", agreement.number());
        }
        Read read = read(agreement, content, version);
        return Objects.requireNonNull(transaction.execute(status -> keep(agreement, fileName(name), content, read)));
    }

    private record Read(DraftView draft, boolean recognized, DraftDocument base, IncomingText incoming) {}

    private Read read(AgreementView agreement, byte[] content, int version) {
        reading.acquireUninterruptibly();
        try {
            WordFile file = WordFile.open(content);
            WordFile.Origin origin = file.origin().orElse(null);
            if (origin != null && !origin.agreement().equals(agreement.number())) {
                throw new RefusedFile("This file is about %s. Take it in there.".formatted(origin.agreement()));
            }
            DraftView draft = drafts.version(agreement.id(), origin == null ? version : origin.version());
            boolean notes = origin != null && origin.notes();
            DraftDocument base = notes ? draft.document() : draft.document().withoutNotes();
            return new Read(draft, origin != null, base, WordImport.read(file, base));
        } finally {
            reading.release();
        }
    }

    private ReturnedFile keep(AgreementView agreement, String name, byte[] content, Read read) {
        IncomingText incoming = read.incoming();
        drafts.hold(agreement.id());
        StoredFile stored = files.store(name, WordExport.MEDIA_TYPE, content);
        Person by = currentUser.require();
        int said = comments.take(agreement.id(), read.draft().number(), incoming.after(), incoming.threads());
        var reading = new Reading(incoming.tracked(), incoming.joined(), incoming.losses());
        var file = new ReturnedFile(
                UUID.randomUUID(),
                agreement.id(),
                store.lastNumber(agreement.id()) + 1,
                name,
                stored.id(),
                read.draft().number(),
                read.recognized(),
                time.now(),
                by.name(),
                said,
                new ProposedChanges(read.base(), incoming.after(), reading)
                        .proposals()
                        .size(),
                0);
        store.add(new ExchangeStore.Kept(file, read.base(), incoming.after(), reading), by.account());
        trail.append(TrailEvent.of("exchange.taken-in", agreement.number())
                .with("number", file.number())
                .with("version", file.version())
                .with("proposed", file.proposed())
                .with("comments", file.comments())
                .with("sha256", stored.sha256()));
        live.publish(Sending.topic(agreement.id()), "");
        return file;
    }

    private static String fileName(String name) {
        String line = PlainText.line(name);
        String last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1)
                .strip();
        String shown = last.isEmpty() ? "File without a name.docx" : last;
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(shown.length() - LONGEST_NAME);
    }

    /** The files that came back, the last first. */
    public List<ReturnedFile> files(UUID agreementId) {
        agreements.require(agreementId);
        return store.returned(agreementId);
    }

    /** A file without its text. Throws {@link NoSuchAgreement} when there is none one may see. */
    public ReturnedFile file(UUID agreementId, int number) {
        agreements.require(agreementId);
        return store.file(agreementId, number).orElseThrow(() -> new NoSuchAgreement(""));
    }

    /** A file with what is left to decide. Throws {@link NoSuchAgreement} when there is none one may see. */
    public ReturnedText text(UUID agreementId, int number) {
        agreements.require(agreementId);
        ExchangeStore.Kept kept = store.returned(agreementId, number).orElseThrow(() -> new NoSuchAgreement(""));
        var changes = new ProposedChanges(kept.base(), kept.theirs(), kept.reading());
        return new ReturnedText(
                kept.file(),
                kept.base(),
                kept.theirs(),
                changes.described(changes.proposals()),
                kept.reading().losses(),
                store.decisions(kept.file().id()));
    }

    /** The file as it came. Throws {@link NoSuchAgreement} when there is none one may see. */
    public byte[] content(UUID agreementId, int number) {
        AgreementView agreement = agreements.require(agreementId);
        ReturnedFile file = file(agreementId, number);
        transaction.executeWithoutResult(status -> trail.append(
                TrailEvent.of("exchange.handed-out", agreement.number()).with("number", number)));
        return files.content(file.file());
    }
}
