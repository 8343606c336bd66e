package gov.ice.isaa.discussion.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.discussion.anchor.EditedText.Truth;
import gov.ice.isaa.discussion.anchor.Port.Found;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Thousands of edited agreements full of look-alikes, each edit with the exact truth. A passage that was deleted is never
 * found again, one that was not touched is found exactly, an edited one by half or more of its range; some stay detached
 * because nobody could tell them from their copies.
 */
class HardTextTest {

    private static final int SCRIPTS = 120;
    private static final int PASSAGES = 30;
    private static final Pattern SIGN = Pattern.compile("\\X");

    private int untouched;
    private int exact;
    private int edited;
    private int covered;
    private final List<String> wrong = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void no_passage_is_found_where_it_is_not(HardTexts.Edit edit) {
        for (int seed = 0; seed < SCRIPTS; seed++) {
            var texts = new HardTexts(seed * 31L + edit.ordinal());
            String old = texts.agreement();
            var text = new EditedText(old);
            texts.apply(edit, text);
            for (int more = seed % 2 == 0 ? 0 : texts.upTo(4); more > 0; more--) {
                texts.apply(texts.anyEdit(), text);
            }
            measure(texts, old, text, "seed " + seed);
        }

        assertThat(wrong).isEmpty();
        assertThat(exact).as("of %d untouched passages", untouched).isGreaterThan(untouched * 98 / 100);
        assertThat(covered).as("of %d edited passages", edited).isGreaterThanOrEqualTo(edited * found(edit) / 100);
    }

    /** How many of a hundred: what is left by chance of a section that was rewritten is no passage any more. */
    private static int found(HardTexts.Edit edit) {
        return edit == HardTexts.Edit.REWRITE_SECTION ? 60 : 80;
    }

    private void measure(HardTexts texts, String old, EditedText text, String script) {
        AnchorPort ports = AnchorPort.between(old, text.toString());
        BitSet oldSigns = signs(old);
        BitSet newSigns = signs(text.toString());
        for (int i = 0; i < PASSAGES; i++) {
            int[] passage = texts.passage(old);
            int start = passage[0];
            int end = passage[1];
            Truth truth = text.truth(old, start, end);
            // Most are untouched; of these some are enough.
            if (start < end && (!truth.untouched() || i < 10)) {
                Port port = ports.port(start, end);
                count(truth, port);
                if (port instanceof Found found) {
                    boolean whole = newSigns.get(found.start()) && newSigns.get(found.end());
                    boolean cut = oldSigns.get(start) && oldSigns.get(end) && !whole;
                    if (cut || isWrong(text, old.substring(start, end), start, found)) {
                        wrong.add("%s: %s at %d became %s".formatted(script, old.substring(start, end), start, found));
                    }
                }
            }
        }
    }

    private void count(Truth truth, Port port) {
        double overlap = port instanceof Found found ? overlap(found, truth) : 0;
        if (truth.untouched()) {
            untouched++;
            exact += overlap == 1 ? 1 : 0;
        } else if (truth.share() >= 0.5) {
            edited++;
            covered += overlap >= 0.5 ? 1 : 0;
        }
    }

    /** Words typed elsewhere that read just the same are what cutting and pasting leaves, and may be found. */
    private static boolean isWrong(EditedText text, String passage, int start, Found found) {
        boolean pasted = text.isTyped(found.start(), found.end())
                && text.toString().substring(found.start(), found.end()).equals(passage);
        return !pasted && !text.holds(found.start(), found.end(), start, start + passage.length());
    }

    private static double overlap(Found found, Truth truth) {
        double common = Math.min(found.end(), truth.end()) - Math.max(found.start(), truth.start());
        return common / (Math.max(found.end(), truth.end()) - Math.min(found.start(), truth.start()));
    }

    /** Where what a reader sees as one sign begins. */
    private static BitSet signs(String text) {
        var signs = new BitSet();
        Matcher sign = SIGN.matcher(text);
        while (sign.find()) {
            signs.set(sign.start());
        }
        signs.set(text.length());
        return signs;
    }
}
