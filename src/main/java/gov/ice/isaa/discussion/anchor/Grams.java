package gov.ice.isaa.discussion.anchor;

import java.util.HashMap;
import java.util.Map;

/** The sequences of four words in both texts, and how often each stands there. */
final class Grams {

    /** Words in a sequence; agreements repeat shorter ones all the time. */
    static final int LENGTH = 4;

    private static final Places NONE = new Places();

    private final Tokens before;
    private final Map<Long, Places> all;

    private static final class Places {
        private int inBefore;
        private int inAfter;
        private int lastInAfter;
    }

    Grams(Tokens before, Tokens after) {
        this.before = before;
        this.all = HashMap.newHashMap(Math.max(before.size(), after.size()));
        for (int i = 0; i + LENGTH <= before.size(); i++) {
            all.computeIfAbsent(gram(before, i), unknown -> new Places()).inBefore++;
        }
        for (int i = 0; i + LENGTH <= after.size(); i++) {
            Places places = all.get(gram(after, i));
            if (places != null) {
                places.inAfter++;
                places.lastInAfter = i;
            }
        }
    }

    /** Whether as many of the sequence at this token of the old text stand in the new one: none was lost, and none added. */
    boolean isKept(int token) {
        Places places = places(token);
        return places.inBefore > 0 && places.inBefore == places.inAfter;
    }

    /** Where the sequence at this token stands in the new text; below 0 unless it stands once in each. */
    int only(int token) {
        Places places = places(token);
        return places.inBefore == 1 && places.inAfter == 1 ? places.lastInAfter : -1;
    }

    private Places places(int token) {
        return token + LENGTH > before.size() ? NONE : all.getOrDefault(gram(before, token), NONE);
    }

    private static Long gram(Tokens tokens, int from) {
        long gram = 0;
        for (int i = from; i < from + LENGTH; i++) {
            gram = (gram + tokens.word(i) + 1) * 0x9E3779B97F4A7C15L;
            gram ^= gram >>> 29;
        }
        return gram;
    }
}
