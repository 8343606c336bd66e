package gov.ice.isaa.drafting;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.Sha256;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafts of agreements. Who may see the agreement may read its draft; the Program Office's officers write it while
 * it is negotiated or developed. Every save adds a version; none is ever changed.
 */
@Service
@Transactional
public class Drafts {

    private static final Set<Phase> OPEN_PHASES = Set.of(Phase.NEGOTIATION, Phase.DEVELOPMENT);

    private final Agreements agreements;
    private final DraftStore store;
    private final SectionVersions versions;
    private final Templates templates;
    private final TemplateChoices choices;
    private final ClauseRows clauses;
    private final CurrentUser currentUser;
    private final AgencyTime time;
    private final Trail trail;
    private final Refusals refusals;
    private final Live live;
    private final ApplicationEventPublisher events;

    Drafts(
            Agreements agreements,
            DraftStore store,
            SectionVersions versions,
            Templates templates,
            TemplateChoices choices,
            ClauseRows clauses,
            CurrentUser currentUser,
            AgencyTime time,
            Trail trail,
            Refusals refusals,
            Live live,
            ApplicationEventPublisher events) {
        this.agreements = agreements;
        this.store = store;
        this.versions = versions;
        this.templates = templates;
        this.choices = choices;
        this.clauses = clauses;
        this.currentUser = currentUser;
        this.time = time;
        this.trail = trail;
        this.refusals = refusals;
        this.live = live;
        this.events = events;
    }

    /** The live topic on which new versions of the agreement's draft are told; the payload is the version's number. */
    public static String topic(UUID agreementId) {
        return "draft:" + agreementId;
    }

    /** The newest version; empty before the draft was begun. Throws NoSuchAgreement for those without need to know. */
    @Transactional(readOnly = true)
    public Optional<DraftView> current(UUID agreementId) {
        agreements.guardVisible(agreementId);
        return store.current(agreementId);
    }

    /**
     * The newest version, which stays the newest until the caller's transaction ends: for a step that takes the text as
     * it is, such as circulating it. Throws {@link UserMistake} when there is no draft yet.
     */
    public DraftView hold(UUID agreementId) {
        agreements.guardVisible(agreementId);
        return store.lockCurrent(agreementId).orElseThrow(Drafts::notBegun);
    }

    /** One version with its text. Throws {@link UserMistake} when the draft has none of this number. */
    @Transactional(readOnly = true)
    public DraftView version(UUID agreementId, int number) {
        agreements.guardVisible(agreementId);
        return store.version(agreementId, number)
                .orElseThrow(() -> new UserMistake("The draft has no version " + number + "."));
    }

    /** At most so many versions below the number, newest first. */
    @Transactional(readOnly = true)
    public List<DraftVersion> versionsBefore(UUID agreementId, int number, int most) {
        agreements.guardVisible(agreementId);
        return store.versionsBefore(agreementId, number, most);
    }

    /** The versions above the number, newest first. */
    @Transactional(readOnly = true)
    public List<DraftVersion> versionsAfter(UUID agreementId, int number) {
        agreements.guardVisible(agreementId);
        return store.versionsAfter(agreementId, number);
    }

    /** Whether the current person may write in this agreement's draft now. */
    public boolean mayEdit(AgreementView agreement) {
        return OPEN_PHASES.contains(agreement.phase()) && officerOf(agreement, currentUser.require());
    }

    /**
     * Makes the first version and moves the agreement to development: a modification begins with the executed text of
     * what it modifies (MA-08), where the portal has that text; every other draft with the template in effect, as the facts
     * of the case preselect its options.
     */
    public DraftView begin(UUID agreementId) {
        AgreementView agreement = writable(agreementId, "draft.begin");
        Optional<DraftView> executed = choices.executedText(agreement);
        if (executed.isEmpty()) {
            return createFromTemplate(agreementId);
        }
        DraftView from = executed.get();
        begin(agreement, store.templateVersion(from.agreementId()));
        clauses.copy(from.agreementId(), agreement.id());
        String number = agreements.require(from.agreementId()).number();
        return add(agreement, 0, from.document(), null, "Made from the executed text of " + number);
    }

    /** Makes the first version from the template in effect, as the facts of the case preselect its options (TE-03). */
    public DraftView createFromTemplate(UUID agreementId) {
        Template template = templates.current();
        return create(agreementId, template, TemplateDecisions.none(template.version()));
    }

    /**
     * Makes the first version from the template in effect with the options that the drafter decided on, keeps the decisions
     * with the draft and in the trail, and moves the agreement to development. Throws {@link UserMistake} for a decision
     * that the template does not allow; then nothing is begun.
     */
    public DraftView createFromTemplate(UUID agreementId, TemplateDecisions decisions) {
        return create(agreementId, templates.current(), decisions);
    }

    private DraftView create(UUID agreementId, Template template, TemplateDecisions decisions) {
        AgreementView agreement = writable(agreementId, "draft.begin");
        begin(agreement, template.version());
        DraftDocument document = choices.decide(agreement, template, decisions);
        return add(agreement, 0, document, null, "Made from the template, version " + template.version());
    }

    private void begin(AgreementView agreement, int templateVersion) {
        if (!store.begin(agreement.id(), templateVersion)) {
            throw begunAlready();
        }
        if (agreement.phase() == Phase.NEGOTIATION) {
            agreements.beginDevelopment(agreement.id());
        }
    }

    /**
     * Saves one section on top of the newest version. What others changed since {@code baseVersion} is kept as well;
     * where the same paragraph was changed, nothing is stored and both texts of it come back. Saving an unchanged section makes
     * no new version, and neither does the same save sent again because the answer to it was lost.
     *
     * @throws InvalidDocument when the blocks do not follow the model
     * @throws UserMistake when the agreement is in a phase in which its text stands still (CL-06)
     */
    public SaveResult saveSection(UUID agreementId, String sectionKey, int baseVersion, List<Block> blocks) {
        DraftView current = locked(agreementId);
        AgreementView agreement = writable(agreementId, "draft.save");
        String account = currentUser.require().account();
        Section theirs = section(current, sectionKey);
        Section base = section(version(agreementId, baseVersion), sectionKey);
        SectionSave save = new SectionSave(base, baseVersion, DocumentRules.checkBlocks(blocks), account);
        Optional<DraftView> stored = versions.holding(save, current);
        if (stored.isPresent()) {
            return new SaveResult.Saved(current, versions.lastChange(current, theirs, stored.get(), account));
        }
        JoinedBlocks both = save.on(current.document());
        Optional<List<Block>> merged = both.whole();
        if (merged.isEmpty()) {
            return new SaveResult.Conflict(both, versions.lastChange(current, theirs, baseVersion, account), current);
        }
        if (theirs.blocks().equals(merged.get())) {
            return new SaveResult.Unchanged(current);
        }
        DraftVersion joined = theirs.blocks().equals(base.blocks())
                ? null
                : versions.lastChange(current, theirs, baseVersion, account);
        DraftDocument changed = DocumentRules.check(current.document().with(theirs.with(merged.get())));
        return new SaveResult.Saved(add(agreement, current.number(), changed, sectionKey, null), joined);
    }

    /**
     * Where to go on with a text whose last save was perhaps stored without a word of it coming back.
     *
     * @param sent that save; empty when none was on its way
     * @param typed the text as it was typed on since
     * @return the typed text on the version that holds the save, or else on the version it began with
     */
    @Transactional(readOnly = true)
    public TypedText resumed(
            UUID agreementId, String sectionKey, int baseVersion, List<Block> sent, List<Block> typed) {
        DraftView current = current(agreementId).orElseThrow(Drafts::notBegun);
        Section base = section(version(agreementId, baseVersion), sectionKey);
        if (!sent.isEmpty() && sent.equals(section(current, sectionKey).blocks())) {
            return new TypedText(current.number(), typed);
        }
        String account = currentUser.require().account();
        return sent.isEmpty()
                ? new TypedText(baseVersion, typed)
                : versions.typedOn(new SectionSave(base, baseVersion, sent, account), typed, current)
                        .orElseGet(() -> new TypedText(baseVersion, typed));
    }

    /**
     * Fills every open placeholder of the key, wherever it stands, in a new version (TE-02). Throws {@link UserMistake}
     * when none is open any more, with what stands there and who filled it.
     */
    public DraftView fill(UUID agreementId, String placeholderKey, String words) {
        DraftView current = locked(agreementId);
        AgreementView agreement = writable(agreementId, "draft.fill");
        Placeholder open = current.document().placeholders(placeholderKey).stream()
                .filter(Placeholder::open)
                .findFirst()
                .orElseThrow(() -> filledAlready(current, placeholderKey));
        DraftDocument filled = DocumentRules.check(
                current.document().fill(placeholderKey, words.strip().replaceAll("\\s+", " ")));
        return filled.equals(current.document())
                ? current
                : add(agreement, current.number(), filled, null, "Filled in: " + open.label());
    }

    /** Makes the text of an earlier version the newest one. Throws {@link UserMistake} when the draft reads like that now. */
    public DraftView restore(UUID agreementId, int number) {
        DraftView current = locked(agreementId);
        AgreementView agreement = writable(agreementId, "draft.restore");
        DraftDocument earlier = version(agreementId, number).document();
        if (earlier.equals(current.document())) {
            throw new UserMistake("The draft reads like version " + number + " already.");
        }
        return add(agreement, current.number(), earlier, null, "Version " + number + " restored");
    }

    /**
     * Makes another text of the newest version. Throws {@link InvalidDocument} when it does not follow the model.
     *
     * @param reason why, as the history shows it
     * @return the newest version: the one before when nothing changed
     */
    public DraftView change(UUID agreementId, UnaryOperator<DraftDocument> change, String reason) {
        DraftView current = locked(agreementId);
        AgreementView agreement = writable(agreementId, "draft.save");
        DraftDocument changed = DocumentRules.check(change.apply(current.document()));
        return changed.equals(current.document()) ? current : add(agreement, current.number(), changed, null, reason);
    }

    private UserMistake filledAlready(DraftView current, String placeholderKey) {
        List<Placeholder> filled = current.document().placeholders(placeholderKey);
        if (filled.isEmpty()) {
            return new UserMistake("This is no longer part of the draft; there is nothing to fill.");
        }
        String who = store.filledBy(current.agreementId(), placeholderKey);
        return new UserMistake("%s filled this in already: “%s”. To change it, edit the section it stands in."
                .formatted(who, filled.getFirst().shown()));
    }

    private DraftView add(
            AgreementView agreement,
            int fromVersion,
            DraftDocument document,
            @Nullable String sectionKey,
            @Nullable String reason) {
        Person author = currentUser.require();
        String json = DraftJson.write(document);
        var version = new DraftVersion(
                fromVersion + 1,
                author.account(),
                author.name(),
                time.now().truncatedTo(ChronoUnit.MICROS),
                sectionKey,
                reason == null || reason.isBlank() ? null : reason.strip(),
                null,
                Sha256.of(json));
        var draft = new DraftView(agreement.id(), version, document);
        store.add(draft, json);
        live.publish(topic(agreement.id()), String.valueOf(version.number()));
        events.publishEvent(new DraftVersionSaved(agreement.id(), fromVersion, version.number()));
        trail.append(TrailEvent.of("draft.saved", agreement.number())
                .with("version", version.number())
                .with("section", sectionKey)
                .with("sha256", version.sha256()));
        return draft;
    }

    /** The newest version, held before the agreement is read: whoever waits for a circulation sees the phase after it. */
    private DraftView locked(UUID agreementId) {
        return store.lockCurrent(agreementId).orElseThrow(() -> {
            agreements.guardVisible(agreementId);
            return notBegun();
        });
    }

    private static UserMistake notBegun() {
        return new UserMistake("The draft has not been begun yet.");
    }

    static UserMistake begunAlready() {
        return new UserMistake("The draft has already been begun. Load the page again to see it.");
    }

    /** The agreement, whose text the current person may write now. Throws what tells them why not. */
    AgreementView writable(UUID agreementId, String asked) {
        AgreementView agreement = agreements.require(agreementId);
        if (!officerOf(agreement, currentUser.require())) {
            throw refusals.refuse(asked, agreement.number());
        }
        if (!OPEN_PHASES.contains(agreement.phase())) {
            throw new UserMistake("The text stands still while the agreement is in the phase “"
                    + agreement.phase().title().toLowerCase(java.util.Locale.US)
                    + "”. Send it back to development to change it.");
        }
        return agreement;
    }

    static boolean officerOf(AgreementView agreement, Person person) {
        return person.is(Role.PROGRAM_OFFICER) && person.worksFor(agreement.programOffice());
    }

    private static Section section(DraftView draft, String key) {
        return draft.document()
                .section(key)
                .orElseThrow(() -> new UserMistake("The draft has no section of this name any more."));
    }
}
