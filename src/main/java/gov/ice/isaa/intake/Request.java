package gov.ice.isaa.intake;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.support.EditConflict;
import gov.ice.isaa.support.StoredJson;
import gov.ice.isaa.support.UserMistake;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The aggregate: what was asked, how it was verified and what was decided, and whether it may still change. */
@Entity
class Request {

    @Id
    private UUID id;

    private String number;

    @Enumerated(EnumType.STRING)
    private Office programOffice;

    @Enumerated(EnumType.STRING)
    private RequestStatus status = RequestStatus.OPEN;

    private Instant receivedAt;
    private String receivedBy;
    private Instant changedAt;
    private String changedBy;

    @Embedded
    private EntryColumns entries = new EntryColumns();

    @JdbcTypeCode(SqlTypes.JSON)
    private String facts;

    @JdbcTypeCode(SqlTypes.JSON)
    private String opening;

    @ElementCollection
    @CollectionTable(name = "request_leverage", joinColumns = @JoinColumn(name = "request_id"))
    private Set<LeverageDecision> leverage = new HashSet<>();

    private @Nullable LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Closing closing;

    private String closingNote = "";
    private @Nullable UUID agreementId;
    private @Nullable UUID modifiesId;
    private UUID caseFileId;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Request() {}

    Request(
            UUID id,
            String number,
            Office programOffice,
            CaseFacts facts,
            UUID caseFileId,
            String receivedBy,
            Instant now) {
        this.id = id;
        this.number = number;
        this.programOffice = programOffice;
        this.facts = StoredJson.write(facts);
        this.opening = StoredJson.write(OpeningDraft.EMPTY);
        this.caseFileId = caseFileId;
        this.receivedBy = receivedBy;
        this.receivedAt = stored(now);
        this.changedBy = receivedBy;
        this.changedAt = stored(now);
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    Office programOffice() {
        return programOffice;
    }

    UUID caseFileId() {
        return caseFileId;
    }

    CaseFacts facts() {
        return StoredJson.read(facts, CaseFacts.class);
    }

    RequestEntries entries() {
        return entries.entries();
    }

    String changedBy() {
        return changedBy;
    }

    OpeningDraft opening() {
        return StoredJson.read(opening, OpeningDraft.class);
    }

    /**
     * Takes what was typed; an entry that somebody else changed since is not overwritten. Gives the entries that changed.
     */
    Set<RequestField> enter(RequestEntries before, RequestEntries after, LocalDate today) {
        guardOpen();
        var changed = new LinkedHashSet<>(ConcurrentEdit.entries(before, after, entries(), changedBy));
        changed.forEach(field -> entries.put(field, after.text(field), today));
        return changed;
    }

    /** Takes answers to the scope questions, like {@link #enter}. */
    void answer(CaseFacts before, CaseFacts after) {
        guardOpen();
        this.facts = StoredJson.write(ConcurrentEdit.facts(before, after, facts(), changedBy));
    }

    /** Takes an answer that comes from a record and not from a page (SC-10). */
    void record(Question question, Answer answer) {
        guardOpen();
        this.facts = StoredJson.write(facts().with(question, answer));
    }

    boolean open() {
        return status == RequestStatus.OPEN;
    }

    /** Takes what the agreement is to be opened with; it is written as a whole. Tells whether anything changed. */
    boolean plan(OpeningDraft before, OpeningDraft after) {
        guardOpen();
        if (after.equals(opening())) {
            return false;
        }
        ConcurrentEdit.opening(before, after, opening(), changedBy);
        this.opening = StoredJson.write(after);
        return true;
    }

    /**
     * Records what was decided about existing agreements, by their numbers, in place of earlier decisions; one that
     * somebody else made since is not overwritten.
     */
    void decide(Set<LeverageDecision> before, Map<String, LeverageDecision> decisions) {
        guardOpen();
        ConcurrentEdit.decisions(before, decisions, leverage, changedBy);
        for (LeverageDecision decision : decisions.values()) {
            leverage.removeIf(earlier -> earlier.agreementId().equals(decision.agreementId()));
            leverage.add(decision);
            if (!decision.usable() && decision.agreementId().equals(modifiesId)) {
                modifiesId = null;
            }
        }
    }

    /** To be opened as a modification of the agreement, which gives what is not written here yet (MA-08). */
    void modify(AgreementView agreement) {
        guardOpen();
        this.modifiesId = agreement.id();
        this.opening = StoredJson.write(ModificationStart.opening(opening(), agreement));
        this.facts = StoredJson.write(ModificationStart.facts(facts(), agreement));
    }

    /** To be opened as an agreement of its own. */
    void modifyNothing() {
        guardOpen();
        this.modifiesId = null;
    }

    /** Throws {@link EditConflict} when the answers are not those that somebody decides by. */
    void guardUnchanged(CaseFacts seen) {
        guardOpen();
        ConcurrentEdit.unchanged(seen, facts(), changedBy);
    }

    /** Throws {@link UserMistake} for a request that led somewhere: what came of it has to stay explained. */
    void guardErasable() {
        if (status != RequestStatus.OPEN) {
            throw new UserMistake(
                    number + " is finished and cannot be erased here. If any of it is classified, report it"
                            + " to the OPR Security Division at once by protected means.");
        }
    }

    void close(Closing why, String note, LocalDate today) {
        guardOpen();
        this.status = RequestStatus.CLOSED;
        this.closing = why;
        this.closingNote = note;
        this.closedOn = today;
    }

    void opened(UUID agreement) {
        guardOpen();
        this.status = RequestStatus.AGREEMENT_OPENED;
        this.agreementId = agreement;
    }

    void changed(String account, Instant now) {
        this.changedBy = account;
        this.changedAt = stored(now);
    }

    RequestView view() {
        return new RequestView(
                id,
                number,
                programOffice,
                status,
                receivedAt,
                receivedBy,
                changedAt,
                changedBy,
                entries(),
                facts(),
                opening(),
                Set.copyOf(leverage),
                closing,
                closingNote,
                closedOn,
                agreementId,
                modifiesId,
                caseFileId);
    }

    /** Throws {@link UserMistake} for a request that is finished. */
    void guardOpen() {
        if (status != RequestStatus.OPEN) {
            throw new UserMistake(number + " is finished and can no longer be changed.");
        }
    }

    /** To the microsecond, as the database keeps it. */
    private static Instant stored(Instant now) {
        return now.truncatedTo(ChronoUnit.MICROS);
    }
}
