package gov.ice.isaa.discussion.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.discussion.CommentJson;
import gov.ice.isaa.discussion.Discussions;
import gov.ice.isaa.discussion.Disposition;
import gov.ice.isaa.discussion.NewThread;
import gov.ice.isaa.discussion.Speaker;
import gov.ice.isaa.discussion.ThreadKind;
import gov.ice.isaa.discussion.ThreadView;
import gov.ice.isaa.drafting.DraftPanelContext;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.StakeholderQuestion;
import gov.ice.isaa.support.Choices;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LivePage;
import gov.ice.isaa.support.LiveSignal;
import gov.ice.isaa.support.NextSending;
import gov.ice.isaa.support.UserMistake;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.node.ArrayNode;

/**
 * The discussion beside a draft, on one page. Threads live in the browser; the server sends those that changed, so that
 * nothing else on the page moves. What the browser calls here is checked again by the services.
 */
@Tag("isaa-discussion")
@JsModule("./discussion/discussion-panel.ts")
@CssImport("./discussion/discussion.css")
class DiscussionPanel extends Component {

    private static final String STORED = "";

    /** The comments of others are shown first; the text and the outline follow once for all that come close together. */
    private static final Duration AROUND_AFTER = Duration.ofMillis(600);

    private static final Duration AGAIN_AFTER = Duration.ofSeconds(3);

    private final DraftPanelContext context;
    private final Talk talk;
    private final Person person;
    private final Live live;
    private final Painted painted;
    private final Around around;
    private final Map<String, LiveSignal> heard = new LinkedHashMap<>();
    private final NextSending sending = new NextSending(this, this::tell);
    private final Map<UUID, ThreadView> untold = new LinkedHashMap<>();
    private final List<Registration> asking = new ArrayList<>();
    private Optional<Speaker> speaker = Optional.empty();
    private boolean anew;
    private boolean painting;
    private @Nullable Registration listening;

    DiscussionPanel(DraftPanelContext context, Talk talk, Person person, Live live) {
        this.context = context;
        this.talk = talk;
        this.person = person;
        this.live = live;
        this.painted = new Painted(context);
        this.around = new Around(talk.company(), context.agreementId(), this);
        context.onDraftShown(draft -> reload());
        context.onAgreementChanged(() -> {
            askWhoSpeaks();
            reload();
        });
        context.onHighlightClicked(thread -> activate(UUID.fromString(thread)));
        askWhoSpeaks();
    }

    /** Text is offered to be commented on to those alone who may speak now. */
    private void askWhoSpeaks() {
        speaker = talk.discussions().speaker(context.agreementId());
        asking.forEach(Registration::remove);
        asking.clear();
        if (speaker.isPresent()) {
            asking.add(context.onSelection(this::select));
            asking.add(context.onCommentRequested(this::compose));
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        // Subscribed first and read second: what happens in between is told twice rather than never.
        listening = live.subscribe(Discussions.topic(context.agreementId()), signal -> hear(ui, signal));
        load();
        // The text comes first, and who else reads it when the page has come to rest.
        LivePage.changeAfter(AROUND_AFTER, ui, () -> {
            if (isAttached()) {
                around.begin(ui);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (listening != null) {
            listening.remove();
        }
        around.end();
    }

    /** Words are written in the thread, or in a new one. */
    @ClientCallable
    void writing(String thread) {
        around.write(thread);
    }

    /** What was written was sent or given up. */
    @ClientCallable
    void wrote() {
        around.stopWriting();
    }

    /** Opens a thread; the target is what {@link #compose} told the browser. Gives what hinders, or nothing. */
    @ClientCallable
    String open(String token, String target, String kind, String rule, String proposed, String text) {
        return attempt(() -> {
            TargetJson.Target about = TargetJson.read(target);
            ThreadKind what = Choices.named(ThreadKind.values(), Optional.of(kind));
            if (what == null) {
                throw new UserMistake("Choose what it is, and send it again.");
            }
            UUID opened = talk.speaking()
                    .open(new NewThread(
                            context.agreementId(),
                            about.version(),
                            about.passage(),
                            what,
                            what == ThreadKind.SUGGESTION ? proposed : null,
                            StakeholderQuestion.ruleNamed(rule).orElse(null),
                            CommentJson.read(text),
                            UUID.fromString(token)));
            refresh(opened);
            activate(opened);
        });
    }

    /** Begins a thread on the whole draft. */
    @ClientCallable
    void about() {
        compose(Passage.WHOLE_DRAFT);
    }

    /** Adds a comment. Gives what hinders, or nothing. */
    @ClientCallable
    String reply(String thread, String token, String text) {
        return attempt(() -> {
            talk.speaking().reply(UUID.fromString(thread), CommentJson.read(text), UUID.fromString(token));
            refresh(UUID.fromString(thread));
        });
    }

    /** Gives an own entry other words. Gives what hinders, or nothing. */
    @ClientCallable
    String revise(String thread, int entry, String token, String text) {
        return attempt(() -> {
            talk.revising().revise(UUID.fromString(thread), entry, CommentJson.read(text), UUID.fromString(token));
            refresh(UUID.fromString(thread));
        });
    }

    /** Deletes an own entry. Gives what hinders, or nothing. */
    @ClientCallable
    String delete(String thread, int entry, String token) {
        return attempt(() -> {
            talk.revising().delete(UUID.fromString(thread), entry, UUID.fromString(token));
            refresh(UUID.fromString(thread));
        });
    }

    /** How an entry read before. */
    @ClientCallable
    ArrayNode before(String thread, int entry) {
        return ThreadJson.wordings(talk.revising().before(UUID.fromString(thread), entry));
    }

    /** Whom a comment may name. */
    @ClientCallable
    ArrayNode mentionable(String typed) {
        return ThreadJson.offered(talk.discussions().mentionable(context.agreementId(), typed));
    }

    /** What was in view long enough to count as read. */
    @ClientCallable
    void read(String entries) {
        talk.reading().upTo(context.agreementId(), ReadJson.read(entries));
    }

    /** Resolves a thread. Gives what hinders, or nothing. */
    @ClientCallable
    String resolve(String thread, String token, String disposition, String reason) {
        return attempt(() -> {
            talk.speaking()
                    .resolve(UUID.fromString(thread), Disposition.valueOf(disposition), reason, UUID.fromString(token));
            refresh(UUID.fromString(thread));
        });
    }

    /** Takes a suggestion over into the draft. Gives what hinders, or nothing. */
    @ClientCallable
    String apply(String thread, String token) {
        return attempt(() -> {
            talk.speaking().apply(UUID.fromString(thread), UUID.fromString(token));
            refresh(UUID.fromString(thread));
        });
    }

    /** Says that a thread belongs to the words that are selected now. Gives what hinders, or nothing. */
    @ClientCallable
    String attach(String thread, String token, String target) {
        return attempt(() -> {
            TargetJson.Target words = TargetJson.read(target);
            talk.speaking().attach(UUID.fromString(thread), words.version(), words.passage(), UUID.fromString(token));
            refresh(UUID.fromString(thread));
        });
    }

    /** How a thread's passage read before. */
    @ClientCallable
    ArrayNode passages(String thread) {
        return ThreadJson.passages(talk.discussions().passages(UUID.fromString(thread)));
    }

    /** Opens a thread again. Gives what hinders, or nothing. */
    @ClientCallable
    String reopen(String thread, String token) {
        return attempt(() -> {
            talk.speaking().reopen(UUID.fromString(thread), "", UUID.fromString(token));
            refresh(UUID.fromString(thread));
        });
    }

    /** Shows where in the text a thread belongs. */
    @ClientCallable
    void reveal(String thread) {
        painted.activate(UUID.fromString(thread)).ifPresent(context::reveal);
    }

    private String attempt(Runnable step) {
        try {
            step.run();
            return STORED;
        } catch (UserMistake mistake) {
            return String.valueOf(mistake.getMessage());
        } catch (AccessDeniedException | NoSuchAgreement refused) {
            return "You may not do this here. What you wrote is kept in this browser.";
        }
    }

    private void reload() {
        // Before it is on the page there is nobody to tell; being attached loads.
        if (isAttached()) {
            load();
        }
    }

    private void load() {
        List<ThreadView> threads = talk.discussions()
                .threads(context.agreementId(), context.draft().number());
        anew = true;
        untold.clear();
        threads.forEach(thread -> untold.put(thread.id(), thread));
        sending.ask();
        painted.take(threads);
        paint();
    }

    /** Of each thread only how it is now. */
    private void tell() {
        var json = new ThreadJson(context.draft(), talk.settings().changeableFor());
        if (anew) {
            getElement()
                    .callJsFunction(
                            "load",
                            ThreadJson.me(
                                    context,
                                    person.account(),
                                    speaker,
                                    talk.company().heardEvery()),
                            json.threads(untold.values()),
                            ReadJson.of(talk.reading().soFar(context.agreementId())));
            anew = false;
        } else {
            getElement().callJsFunction("merge", json.heard(untold.values()));
        }
        untold.clear();
    }

    private void activate(UUID thread) {
        painted.activate(thread);
        sending.now();
        getElement().callJsFunction("activate", thread.toString());
    }

    private void select(Passage passage) {
        getElement()
                .callJsFunction("selected", passage.quote().isEmpty() ? null : TargetJson.of(context.draft(), passage));
    }

    private void compose(Passage passage) {
        getElement().callJsFunction("compose", TargetJson.of(context.draft(), passage));
    }

    /** Called by the live dispatcher: collects what changed, and lets the page read it once. */
    private void hear(UI ui, LiveSignal signal) {
        synchronized (heard) {
            boolean waiting = !heard.isEmpty();
            // A later signal of the same thread tells of everything that an earlier one does.
            heard.put(signal.payload(), signal);
            if (waiting) {
                return;
            }
        }
        LivePage.change(ui, () -> read(ui));
    }

    private void read(UI ui) {
        List<LiveSignal> told = taken();
        boolean answered = false;
        try {
            List<ThreadView> fresh = told.stream()
                    .map(each -> talk.discussions()
                            .changed(
                                    each, context.agreementId(), context.draft().number()))
                    .flatMap(Optional::stream)
                    .toList();
            answered = true;
            if (merge(fresh) && !painting) {
                painting = true;
                LivePage.changeAfter(AROUND_AFTER, ui, this::paint);
            }
        } finally {
            if (!answered) {
                keep(told);
                LivePage.changeAfter(AGAIN_AFTER, ui, () -> read(ui));
            }
        }
    }

    /** What the page was told of is not forgotten while the database does not answer. */
    private void keep(List<LiveSignal> told) {
        synchronized (heard) {
            told.forEach(signal -> heard.putIfAbsent(signal.payload(), signal));
        }
    }

    private List<LiveSignal> taken() {
        synchronized (heard) {
            List<LiveSignal> taken = List.copyOf(heard.values());
            heard.clear();
            return taken;
        }
    }

    private void refresh(UUID thread) {
        if (merge(List.of(talk.discussions().thread(thread, context.draft().number())))) {
            paint();
        }
    }

    /** Gives whether the text and the outline have to show it too. A page is not told that something happened it may not see. */
    private boolean merge(List<ThreadView> fresh) {
        if (!fresh.isEmpty()) {
            fresh.forEach(thread -> untold.put(thread.id(), thread));
            sending.ask();
        }
        return painted.update(fresh);
    }

    private void paint() {
        painting = false;
        painted.paint();
        context.openComments(painted.openBySection());
    }
}
