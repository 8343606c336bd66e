package gov.ice.isaa.drafting.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a file holds that the portal's text cannot: told to the officer, never dropped in silence. */
final class Losses {

    private static final int MOST = 200;
    private static final int MOST_WORDS = 160;

    private final Set<String> told = new LinkedHashSet<>();
    private String section = "";
    private int more;

    /** What is told from now on stands in the section of this heading. */
    void in(String heading) {
        section = heading;
    }

    /** Tells of something, with its words where it has any. */
    void tell(String what, String words) {
        String shown = words.length() <= MOST_WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST_WORDS / 2)) + "…";
        String sentence = what
                + (shown.isBlank() ? "" : ": “" + shown.strip() + "”")
                + (section.isBlank() ? "" : " (in “" + section + "”)");
        if (told.size() >= MOST) {
            more += told.contains(sentence) ? 0 : 1;
        } else {
            told.add(sentence);
        }
    }

    /** Everything told, in reading order, each once. */
    List<String> all() {
        List<String> all = new ArrayList<>(told);
        if (more > 0) {
            all.add("And %,d more of the kind".formatted(more));
        }
        return all;
    }
}
