package gov.ice.isaa.intake;

import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.policy.Referral;
import gov.ice.isaa.support.UserMistake;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that a request asks of others, until it is answered or withdrawn (IN-05, SC-03, SC-10, SC-18…20, SC-23). */
@Entity
class Inquiry {

    @Id
    private UUID id;

    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private InquiryKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Referral referral;

    @Enumerated(EnumType.STRING)
    private @Nullable Office office;

    private String words;
    private String askedBy;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private InquiryStatus status = InquiryStatus.SENT;

    private @Nullable LocalDate passedOn;
    private @Nullable String passedBy;
    private @Nullable String answer;
    private @Nullable String answeredFrom;
    private @Nullable LocalDate answeredOn;
    private @Nullable String answeredBy;
    private @Nullable Boolean approved;
    private @Nullable String withdrawnBy;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Inquiry() {}

    private Inquiry(UUID requestId, InquiryKind kind, String words, String askedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.requestId = requestId;
        this.kind = kind;
        this.words = words;
        this.askedBy = askedBy;
        this.askedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    static Inquiry support(UUID request, String words, String by, Instant now) {
        return new Inquiry(request, InquiryKind.IGP_SUPPORT, words, by, now);
    }

    /** DARC and ISSGB are reached through IGP alone. */
    static Inquiry referral(UUID request, Referral to, String words, String by, Instant now) {
        var inquiry = new Inquiry(request, InquiryKind.REFERRAL, words, by, now);
        inquiry.referral = to;
        inquiry.status = switch (to) {
            case DARC, ISSGB -> InquiryStatus.WITH_IGP;
            case DHS_LEVEL, FOIA -> InquiryStatus.SENT;
        };
        return inquiry;
    }

    static Inquiry consultation(UUID request, Office office, String words, String by, Instant now) {
        var inquiry = new Inquiry(request, InquiryKind.CONSULTATION, words, by, now);
        inquiry.office = office;
        return inquiry;
    }

    static Inquiry approval(UUID request, ExecutiveAgent of, String words, String by, Instant now) {
        var inquiry = new Inquiry(request, InquiryKind.APPROVAL, words, by, now);
        inquiry.office = of.office();
        return inquiry;
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    InquiryKind kind() {
        return kind;
    }

    /** Where a referral goes; empty for the other kinds. */
    Optional<Referral> referral() {
        return Optional.ofNullable(referral);
    }

    /** Whom it asks, as a word for the trail. */
    String place() {
        if (referral != null) {
            return referral.name();
        }
        return office != null ? office.name() : Office.IGP_GOVERNANCE.name();
    }

    /** Whether it is under way and asks the same of the same as the other. */
    boolean repeats(Inquiry other) {
        return status.open() && kind == other.kind && referral == other.referral && office == other.office;
    }

    /** Whether something is still to come. */
    boolean open() {
        return status.open();
    }

    boolean withdrawn() {
        return status == InquiryStatus.WITHDRAWN;
    }

    /** Whether it asks an office for which the person reviews, or the person as Executive Associate Director. */
    boolean asks(Person person) {
        if (kind == InquiryKind.APPROVAL) {
            return person.executiveAgent()
                    .filter(agent -> agent.office() == office)
                    .isPresent();
        }
        return office != null && person.is(Role.REVIEWER) && person.worksFor(office);
    }

    /** Whether it is for the person to do that, as far as roles and offices go. */
    boolean isFor(Person person, InquiryAction action, Office programOffice) {
        boolean officer = RequestAccess.mayWrite(person, programOffice);
        boolean igp = person.is(Role.IGP_COORDINATOR);
        return switch (action) {
            case PASS_ON -> igp;
            case WITHDRAW -> officer;
            case DECIDE -> kind == InquiryKind.APPROVAL && asks(person);
            case ANSWER ->
                switch (kind) {
                    case IGP_SUPPORT -> igp;
                    case REFERRAL -> igp || officer;
                    case CONSULTATION -> asks(person);
                    case APPROVAL -> false;
                };
        };
    }

    /** IGP brought it to the body that decides. */
    void passOn(LocalDate on, String by, LocalDate today) {
        guard(InquiryAction.PASS_ON);
        past(on, today);
        this.passedOn = on;
        this.passedBy = by;
        this.status = InquiryStatus.SENT;
    }

    void answer(String text, String from, LocalDate on, String by, LocalDate today) {
        guard(InquiryAction.ANSWER);
        past(on, today);
        if (passedOn != null && on.isBefore(passedOn)) {
            throw new UserMistake("The answer cannot be older than the day on which IGP brought it there.");
        }
        answered(text, from, on, by);
    }

    /** The Executive Associate Director's own decision (SC-10). */
    void decide(boolean approves, String why, String by, LocalDate today) {
        guard(InquiryAction.DECIDE);
        this.approved = approves;
        answered(why, "", today, by);
    }

    private void answered(String text, String from, LocalDate on, String by) {
        this.answer = text;
        this.answeredFrom = from;
        this.answeredOn = on;
        this.answeredBy = by;
        this.status = InquiryStatus.ANSWERED;
    }

    void withdraw(String by, Instant now) {
        guard(InquiryAction.WITHDRAW);
        this.withdrawnBy = by;
        this.withdrawnAt = now.truncatedTo(ChronoUnit.MICROS);
        this.status = InquiryStatus.WITHDRAWN;
    }

    /** The accounts whose names {@link #view} needs. */
    Set<String> accounts() {
        return Stream.of(askedBy, passedBy, answeredBy).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    InquiryView view(Person person, Request request, Map<String, String> names) {
        return new InquiryView(
                id,
                requestId,
                kind,
                referral,
                office,
                words,
                name(names, askedBy),
                askedAt,
                status,
                passedOn,
                passedBy == null ? null : name(names, passedBy),
                answer == null || answeredFrom == null || answeredOn == null || answeredBy == null
                        ? null
                        : new InquiryAnswer(answer, answeredFrom, answeredOn, name(names, answeredBy)),
                approvalState(request),
                Arrays.stream(InquiryAction.values())
                        .filter(this::possible)
                        .filter(action -> isFor(person, action, request.programOffice()))
                        .filter(action -> action != InquiryAction.DECIDE || request.open())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private @Nullable ApprovalState approvalState(Request request) {
        if (approved == null) {
            return null;
        }
        if (!approved) {
            return ApprovalState.DECLINED;
        }
        return request.facts().yes(Question.EAD_APPROVED) ? ApprovalState.APPROVED : ApprovalState.LAPSED;
    }

    private boolean possible(InquiryAction action) {
        return switch (action) {
            case PASS_ON -> status == InquiryStatus.WITH_IGP;
            case ANSWER -> status == InquiryStatus.SENT && kind != InquiryKind.APPROVAL;
            case DECIDE -> status == InquiryStatus.SENT && kind == InquiryKind.APPROVAL;
            case WITHDRAW -> status.open();
        };
    }

    private void guard(InquiryAction action) {
        if (!possible(action)) {
            throw new UserMistake(
                    switch (status) {
                        case WITH_IGP -> "IGP has to bring it there first.";
                        case SENT -> "IGP brought it there already.";
                        case ANSWERED -> "Somebody answered it in the meantime; nothing was changed.";
                        case WITHDRAWN -> "It was withdrawn in the meantime; nothing was changed.";
                    });
        }
    }

    private static void past(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new UserMistake("The date lies in the future.");
        }
        if (day.getYear() < 2000) {
            throw new UserMistake("The date is too long ago.");
        }
    }

    private static String name(Map<String, String> names, String account) {
        return names.getOrDefault(account, account);
    }
}
