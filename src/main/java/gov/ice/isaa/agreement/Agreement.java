package gov.ice.isaa.agreement;

import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.Marked;
import gov.ice.isaa.support.StoredJson;
import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The aggregate: it guards its own way through the phases. */
@Entity
class Agreement {

    @Id
    private UUID id;

    private String number;
    private String title;

    @Enumerated(EnumType.STRING)
    private AgreementType type;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Enumerated(EnumType.STRING)
    private Office programOffice;

    private String marking;
    private boolean namedPeopleOnly;

    @Basic
    private String[] namedPeople = {};

    @Basic
    private String[] categories;

    @Basic
    private String[] executiveAgents;

    @Basic
    private String[] offices;

    @Basic
    private String[] signingOffices;

    @ElementCollection
    @CollectionTable(name = "agreement_party", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    private List<PartyRow> parties = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "agreement_contact", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    private List<ContactRow> contacts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "agreement_signatory", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    private List<SignatoryRow> signatories = new ArrayList<>();

    private String partyNames;

    @Basic
    private String[] partyKinds;

    private String information;
    private String intendedUse;
    private String searchText;

    @JdbcTypeCode(SqlTypes.JSON)
    private String facts;

    private @Nullable LocalDate dueOn;
    private LocalDate openedOn;
    private String openedBy;
    private LocalDate phaseSince;
    private @Nullable LocalDate effectiveOn;
    private @Nullable LocalDate expiresOn;
    private @Nullable LocalDate nextReviewOn;
    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;
    private @Nullable UUID modifiesId;

    /** Null for one that came from outside the portal. */
    private @Nullable UUID caseFileId;

    /** Null until stored, which is how Spring Data knows a new agreement. */
    @Version
    private @Nullable Integer version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    Agreement(UUID id, String number, NewAgreement opened, UUID caseFileId, String openedBy, LocalDate today) {
        this.id = id;
        this.number = number;
        this.title = opened.title();
        this.type = opened.type();
        this.phase = Phase.NEGOTIATION;
        this.programOffice = opened.programOffice();
        this.marking = Marked.OFFICIAL_USE;
        this.categories = names(opened.categories());
        this.executiveAgents = names(opened.executiveAgents());
        this.offices = names(opened.offices());
        this.signingOffices = names(opened.signatories().stream()
                .map(Signatory::office)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        opened.parties().forEach(party -> parties.add(new PartyRow(party)));
        opened.contacts().forEach(contact -> contacts.add(new ContactRow(contact)));
        opened.signatories().forEach(signatory -> signatories.add(new SignatoryRow(signatory)));
        this.partyNames = opened.parties().stream().map(Party::name).collect(Collectors.joining("; "));
        this.partyKinds = names(opened.parties().stream().map(Party::kind).collect(Collectors.toSet()));
        this.information = opened.information();
        this.intendedUse = opened.intendedUse();
        this.searchText = String.join(" ", number, title, partyNames, information, intendedUse);
        this.facts = StoredJson.write(opened.facts());
        this.dueOn = opened.dueOn();
        this.caseFileId = caseFileId;
        this.openedOn = today;
        this.openedBy = openedBy;
        this.phaseSince = today;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    @Nullable
    UUID modifiesId() {
        return modifiesId;
    }

    Optional<UUID> caseFileId() {
        return Optional.ofNullable(caseFileId);
    }

    Phase phase() {
        return phase;
    }

    Office programOffice() {
        return programOffice;
    }

    void beginDevelopment(LocalDate today) {
        move("go into development", today, Phase.DEVELOPMENT, Phase.NEGOTIATION);
    }

    void beginClearance(LocalDate today) {
        move("go into clearance", today, Phase.CLEARANCE, Phase.DEVELOPMENT);
    }

    void returnToDevelopment(LocalDate today) {
        move("go back to development", today, Phase.DEVELOPMENT, Phase.CLEARANCE, Phase.SIGNATURE);
    }

    void beginSignature(LocalDate today) {
        move("go to signature", today, Phase.SIGNATURE, Phase.CLEARANCE);
    }

    void execute(LocalDate today, LocalDate effective, @Nullable LocalDate expires) {
        move("come into force", today, Phase.IN_FORCE, Phase.SIGNATURE);
        this.effectiveOn = effective;
        this.expiresOn = expires;
    }

    void end(EndReason reason, LocalDate ended, LocalDate today) {
        move("end", today, reason == EndReason.EXPIRED ? Phase.EXPIRED : Phase.TERMINATED, Phase.IN_FORCE);
        this.endedOn = ended;
        this.endReason = reason.name();
    }

    /** Makes this a modification of the other, for whoever may see that one: its marking and named people hold here too. */
    void modifies(Agreement modified) {
        this.modifiesId = modified.id;
        this.marking = modified.marking;
        this.namedPeopleOnly = modified.namedPeopleOnly;
        this.namedPeople = modified.namedPeople.clone();
    }

    void reviewNext(LocalDate due) {
        this.nextReviewOn = due;
    }

    void engage(Set<Office> more) {
        Set<String> all = new LinkedHashSet<>(Arrays.asList(offices));
        more.forEach(office -> all.add(office.name()));
        this.offices = all.toArray(String[]::new);
    }

    AgreementView view() {
        return new AgreementView(
                id,
                number,
                title,
                type,
                phase,
                programOffice,
                marking,
                values(categories, Category::valueOf),
                values(executiveAgents, ExecutiveAgent::valueOf),
                values(offices, Office::valueOf),
                parties.stream().map(PartyRow::party).toList(),
                contacts.stream().map(ContactRow::contact).toList(),
                signatories.stream().map(SignatoryRow::signatory).toList(),
                information,
                intendedUse,
                StoredJson.read(facts, CaseFacts.class),
                dueOn,
                openedOn,
                phaseSince,
                effectiveOn,
                expiresOn,
                nextReviewOn,
                endedOn,
                modifiesId);
    }

    private void move(String step, LocalDate today, Phase to, Phase... from) {
        if (!List.of(from).contains(phase)) {
            throw new IllegalTransition(number, phase, step);
        }
        this.phase = to;
        this.phaseSince = today;
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    private static <E> Set<E> values(String[] names, Function<String, E> valueOf) {
        return Arrays.stream(names).map(valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
