package gov.ice.isaa.drafting.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/** The fields open where the reading stands: each has an instruction, and behind a separator its result (17.16). */
final class Fields {

    /** Fields whose result is all that anybody reads. */
    private static final Set<String> PLAIN = Set.of("HYPERLINK", "REF", "PAGEREF", "NOTEREF", "SEQ", "TOC");

    private final Losses losses;

    /** Of each open field its instruction so far; empty once its result begins. */
    private final Deque<StringBuilder> open = new ArrayDeque<>();

    Fields(Losses losses) {
        this.losses = losses;
    }

    /** A field begins, comes to its result, or ends. */
    void mark(String type) {
        switch (type) {
            case "begin" -> open.push(new StringBuilder(" "));
            case "separate" -> {
                if (!open.isEmpty()) {
                    tell(open.pop().toString());
                    open.push(new StringBuilder());
                }
            }
            case "end" -> open.poll();
            default -> {}
        }
    }

    /** More of the instruction. */
    void instruct(CharSequence more) {
        if (!open.isEmpty()) {
            open.peek().append(more);
        }
    }

    /** Whether what stands here belongs to an instruction, and is no text. */
    boolean instructing() {
        return !open.isEmpty() && !open.peek().isEmpty();
    }

    /** Leaves out fields that did not come to their result. */
    void giveUp() {
        open.removeIf(instruction -> !instruction.isEmpty());
    }

    /** Tells that a field of the instruction is plain text from now on. */
    void tell(String instruction) {
        String kind = instruction.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
        if (!kind.isEmpty() && !PLAIN.contains(kind)) {
            losses.tell("A field that Word fills in became plain text", kind);
        }
    }
}
