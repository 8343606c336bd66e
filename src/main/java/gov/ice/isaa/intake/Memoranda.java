package gov.ice.isaa.intake;

import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Clash;
import gov.ice.isaa.support.EditConflict;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.PlainText;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.support.paper.PrintingPress;
import gov.ice.isaa.trail.TrailEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Memoranda of Record: what is shared inside DHS, or under another component's agreement, kept for those who ask later
 * (SC-03, SC-21). Read by whoever may read the request, recorded by its Program Officers.
 */
@Service
@Transactional
public class Memoranda {

    private static final Set<String> CALLING_FOR_IT = Set.of("SC-03", "SC-21");

    private final MemorandumLog log;
    private final RequestGate gate;
    private final DeterminationLog determinations;
    private final PrintingPress press;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final Live live;
    private final AgencyTime time;

    Memoranda(
            MemorandumLog log,
            RequestGate gate,
            DeterminationLog determinations,
            PrintingPress press,
            Accounts accounts,
            CurrentUser currentUser,
            Live live,
            AgencyTime time) {
        this.log = log;
        this.gate = gate;
        this.determinations = determinations;
        this.press = press;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.live = live;
        this.time = time;
    }

    /** The versions recorded for the request, the latest first. Throws {@link NoSuchRequest} for who may not read it. */
    @Transactional(readOnly = true)
    public List<Memorandum> of(RequestView request) {
        return log.of(gate.readable(request.number()).id());
    }

    /** Whether the determination recorded last calls for a memorandum. */
    @Transactional(readOnly = true)
    public boolean calledFor(RequestView request) {
        return basis(request.id()).isPresent();
    }

    /** Whether the current person may record one. */
    @Transactional(readOnly = true)
    public boolean mayRecord(RequestView request) {
        return RequestAccess.mayWrite(currentUser.require(), request.programOffice()) && calledFor(request);
    }

    /** What the request says already, to begin the first version with. */
    public static Map<MemorandumField, String> proposal(RequestView request) {
        var texts = new EnumMap<MemorandumField, String>(MemorandumField.class);
        texts.put(MemorandumField.SHARED, request.entries().text(RequestField.INFORMATION));
        texts.put(MemorandumField.RECIPIENTS, request.entries().text(RequestField.PARTY_NAME));
        texts.put(MemorandumField.PURPOSE, request.entries().text(RequestField.INTENDED_USE));
        return texts;
    }

    /**
     * Records a version beside the earlier ones. Throws {@link EditConflict} when somebody recorded another one since,
     * and {@link UserMistake} for what is missing or too long; then nothing is recorded.
     *
     * @param seen the version that the page last had; 0 for none
     */
    public Memorandum record(UUID id, int seen, Map<MemorandumField, String> typed) {
        Request request = gate.writable(id, "record-memorandum");
        RecordedDetermination basis = basis(id)
                .orElseThrow(() -> new UserMistake("A Memorandum of Record is for what stays inside DHS, or for another"
                        + " component's agreement; record a determination that says so first."));
        Map<MemorandumField, String> texts = checked(typed);
        List<Memorandum> earlier = log.of(id);
        if (!earlier.isEmpty() && earlier.getFirst().version() != seen) {
            conflict(texts, earlier.getFirst());
        }
        var memorandum = new Memorandum(
                earlier.isEmpty() ? 1 : earlier.getFirst().version() + 1,
                basis.sequence(),
                texts,
                currentUser.require().account(),
                time.now());
        log.append(id, memorandum);
        gate.note(TrailEvent.of("intake.memorandum-recorded", request.number()).with("version", memorandum.version()));
        live.publish(Requests.topic(id), "memorandum");
        return memorandum;
    }

    /** The version as tagged PDF (PDF/A-2a, PDF/UA-1); recorded. Throws {@link NoSuchRequest} without it, and for others. */
    public byte[] print(RequestView view, int version) {
        Request request = gate.readable(view.number());
        Memorandum memorandum = log.of(request.id()).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(NoSuchRequest::new);
        gate.note(TrailEvent.of("intake.memorandum-printed", request.number()).with("version", version));
        RecordedDetermination basis = determinations.of(request.id()).stream()
                .filter(recorded -> recorded.sequence() == memorandum.basis())
                .findFirst()
                .orElseThrow();
        return press.print(MemorandumDocument.of(
                request.view(), memorandum, accounts.nameOf(memorandum.recordedBy()), basis.determination()));
    }

    /** The determination recorded last, where it calls for a memorandum. */
    private Optional<RecordedDetermination> basis(UUID request) {
        return determinations
                .latest(request)
                .filter(recorded -> recorded.determination().applied().stream()
                        .anyMatch(finding ->
                                CALLING_FOR_IT.contains(finding.rule().id())));
    }

    private static Map<MemorandumField, String> checked(Map<MemorandumField, String> typed) {
        var texts = new EnumMap<MemorandumField, String>(MemorandumField.class);
        var missing = new ArrayList<String>();
        for (MemorandumField field : MemorandumField.values()) {
            String text = PlainText.of(typed.getOrDefault(field, ""));
            if (text.isEmpty()) {
                missing.add(field.label());
            }
            if (text.length() > field.longest()) {
                throw new UserMistake(String.format(
                        Locale.US,
                        "%s is too long: %,d characters, at most %,d.",
                        field.label(),
                        text.length(),
                        field.longest()));
            }
            texts.put(field, text);
        }
        if (!missing.isEmpty()) {
            throw new UserMistake("Fill in: " + String.join(", ", missing) + ".");
        }
        return texts;
    }

    private static void conflict(Map<MemorandumField, String> mine, Memorandum saved) {
        List<Clash> clashes = Arrays.stream(MemorandumField.values())
                .map(field -> new Clash(field.name(), field.label(), mine.getOrDefault(field, ""), saved.text(field)))
                .filter(clash -> !clash.mine().equals(clash.saved()))
                .collect(Collectors.toList());
        if (!clashes.isEmpty()) {
            throw new EditConflict(clashes, saved.recordedBy());
        }
        throw new UserMistake("Somebody recorded the same texts in the meantime; nothing is left to record.");
    }
}
