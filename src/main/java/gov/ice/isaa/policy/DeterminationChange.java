package gov.ice.isaa.policy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between two determinations of a case: the outcome, who oversees and signs, whom to engage, what to do. */
public final class DeterminationChange {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private final List<String> sentences = new ArrayList<>();

    private DeterminationChange() {}

    /** The differences, a sentence each; empty when the later determination comes to the same. */
    public static List<String> between(Determination earlier, Determination later) {
        var change = new DeterminationChange();
        change.outcome(earlier, later);
        change.listed(
                earlier.executiveAgents(),
                later.executiveAgents(),
                ExecutiveAgent::title,
                "Oversees it now: ",
                "Oversees it no longer: ");
        change.listed(
                signers(earlier),
                signers(later),
                Function.identity(),
                "Signs for ICE now: ",
                "Signs for ICE no longer: ");
        change.listed(
                offices(earlier),
                offices(later),
                Function.identity(),
                "To be engaged now: ",
                "To be engaged no longer: ");
        change.listed(
                earlier.referrals(), later.referrals(), Referral::title, "Referred now: ", "Referred no longer: ");
        change.listed(
                duties(earlier), duties(later), Function.identity(), "To be done now: ", "To be done no longer: ");
        return List.copyOf(change.sentences);
    }

    private void outcome(Determination earlier, Determination later) {
        if (earlier.outcome() != later.outcome()) {
            sentences.add("The outcome changes from “" + earlier.outcome().title() + "” to “"
                    + later.outcome().title() + "”.");
        }
    }

    private <T> void listed(
            Collection<T> earlier, Collection<T> later, Function<T, String> title, String added, String removed) {
        of(later, earlier, title, added);
        of(earlier, later, title, removed);
    }

    private <T> void of(Collection<T> these, Collection<T> without, Function<T, String> title, String beginning) {
        var rest = new LinkedHashSet<>(these);
        rest.removeAll(without);
        if (!rest.isEmpty()) {
            sentences.add(beginning + rest.stream().map(title).collect(Collectors.joining("; ")) + ".");
        }
    }

    private static Set<String> signers(Determination determination) {
        return determination.signatures().stream()
                .map(slot -> slot.anyOf().stream().map(Signer::position).collect(Collectors.joining(" or ")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> offices(Determination determination) {
        return determination.engagements().stream()
                .map(engagement -> engagement.office().shortName() + " ("
                        + engagement.strength().title().toLowerCase(Locale.US) + ")")
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> duties(Determination determination) {
        return determination.duties().stream()
                .map(duty -> withoutStop(duty.sentence()) + by(duty.due()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String by(@Nullable LocalDate due) {
        return due == null ? "" : " (by " + DAY.format(due) + ")";
    }
}
