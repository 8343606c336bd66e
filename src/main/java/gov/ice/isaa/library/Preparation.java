package gov.ice.isaa.library;

import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.drafting.TemplateRules;
import gov.ice.isaa.drafting.TemplateVersion;
import gov.ice.isaa.drafting.Templates;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.PlainText;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares the next version of the template. Only the clause administrator sees it before it is published. */
@Service
@Transactional
public class Preparation {

    /** The live topic that tells of changes in preparation and of versions published. */
    public static final String TOPIC = "clause-library";

    private static final String SUBJECT = "Clause library";
    private static final int LONGEST_REASON = 500;

    private final Templates templates;
    private final PreparationStore store;
    private final CurrentUser currentUser;
    private final AgencyTime time;
    private final Trail trail;
    private final Refusals refusals;
    private final Live live;

    Preparation(
            Templates templates,
            PreparationStore store,
            CurrentUser currentUser,
            AgencyTime time,
            Trail trail,
            Refusals refusals,
            Live live) {
        this.templates = templates;
        this.store = store;
        this.currentUser = currentUser;
        this.time = time;
        this.trail = trail;
        this.refusals = refusals;
        this.live = live;
    }

    /** Whether the current person prepares versions. */
    public boolean mayPrepare() {
        return currentUser.require().is(Role.CLAUSE_ADMINISTRATOR);
    }

    /** The version being prepared, for the clause administrator; empty for everybody else and when there is none. */
    @Transactional(readOnly = true)
    public Optional<PreparedVersion> current() {
        return mayPrepare() ? store.open() : Optional.empty();
    }

    /** Begins the next version with the text of the newest. Throws {@link UserMistake} when one is being prepared already. */
    public void begin() {
        Person by = administrator("template.prepare");
        int newest = templates.versions().getFirst().number();
        Template from = templates.version(newest);
        var next = new Template(newest + 1, from.placeholders(), from.sections(), from.choices());
        if (!store.begin(next, newest, by, time.now())) {
            throw new UserMistake(
                    "Version " + next.version() + " is being prepared already. Load the page again to see it.");
        }
        trail.append(TrailEvent.of("template.prepared", SUBJECT).with("version", next.version()));
        live.publish(TOPIC, "");
    }

    /**
     * Changes the text being prepared, and keeps what was changed with the reason.
     *
     * @param edit makes the new text of the one there is
     * @throws UserMistake when the reason is missing, or the text would break {@link TemplateRules}
     */
    public void edit(UnaryOperator<Template> edit, String reason) {
        Person by = administrator("template.edit");
        PreparedVersion before = store.lock().orElseThrow(Preparation::nothing);
        String why = reason(reason);
        Template after = TemplateRules.check(edit.apply(before.template()));
        List<Difference> changes = Differences.between(before.template(), after);
        if (changes.isEmpty()) {
            return;
        }
        store.save(before.id(), after);
        store.add(before.id(), changes, why, by, time.now());
        trail.append(TrailEvent.of("template.edited", SUBJECT)
                .with("version", after.version())
                .with("changes", changes.size())
                .with(
                        "first",
                        changes.getFirst().section() + "/" + changes.getFirst().key() + " "
                                + changes.getFirst().kind().title()));
        live.publish(TOPIC, "");
    }

    /**
     * Publishes it: drafts begin with it from its effective date on, and those in work are told.
     *
     * @throws UserMistake when nothing was changed, or the date or the reason cannot be
     */
    public TemplateVersion publish(LocalDate effectiveOn, String reason) {
        administrator("template.publish");
        PreparedVersion prepared = store.lock().orElseThrow(Preparation::nothing);
        String why = reason(reason);
        if (Differences.between(templates.version(prepared.base()), prepared.template())
                .isEmpty()) {
            throw new UserMistake(
                    "Nothing differs from version %d yet. Change a clause first, or discard the preparation."
                            .formatted(prepared.base()));
        }
        TemplateVersion version = templates.publish(prepared.template(), effectiveOn, why);
        store.published(prepared.id(), version.number());
        live.publish(TOPIC, "");
        return version;
    }

    /** Gives the preparation up; what was changed in it is kept for the record. */
    public void discard() {
        administrator("template.discard");
        PreparedVersion prepared = store.lock().orElseThrow(Preparation::nothing);
        store.discard(prepared.id());
        trail.append(TrailEvent.of("template.discarded", SUBJECT)
                .with("version", prepared.template().version())
                .with("changes", prepared.changes().size()));
        live.publish(TOPIC, "");
    }

    private Person administrator(String asked) {
        Person person = currentUser.require();
        if (!person.is(Role.CLAUSE_ADMINISTRATOR)) {
            throw refusals.refuse(asked, SUBJECT);
        }
        return person;
    }

    private static String reason(String typed) {
        String reason = PlainText.line(typed);
        if (reason.isEmpty()) {
            throw new UserMistake("Say why, in a sentence. It is shown with the change.");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new UserMistake("The reason has at most 500 characters.");
        }
        return reason;
    }

    private static UserMistake nothing() {
        return new UserMistake("No version is being prepared any more. Load the page again.");
    }
}
