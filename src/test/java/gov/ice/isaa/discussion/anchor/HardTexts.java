package gov.ice.isaa.discussion.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Agreements made to mislead, and what people do to them, drawn from a seed: the same seed gives the same text. */
final class HardTexts {

    /** Few words, so that every one of them has look-alikes nearby. */
    private static final List<String> WORDS =
            List.of(("the the the the of of of and and to a in by shall party party receiving"
                            + " providing records record data information agreement access days officer written notice purpose"
                            + " query log copy request office person persons use law enforcement, report section annex term"
                            + " liaison Cote\u0301 d'Azur 👩🏽‍⚖️ ✅ naïve Sa\u0303o 5 30 U.S.C. § 552a keep keeps destroy"
                            + " destroyed within after before unless other each any no not may must confirm disclose")
                    .split(" "));

    private static final List<String> BOILERPLATE = List.of(
            "The receiving party keeps a log of every query.",
            "Records are kept for five years and are then destroyed.",
            "The providing party may ask for a copy of the log at any time.",
            "Nothing in this section limits the authority of either party.",
            "Notice is given in writing.");

    private static final Pattern SENTENCE = Pattern.compile("[^.\n]+\\.");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Random random;

    /** What is done to a text. */
    enum Edit {
        NOTHING,
        DELETE_SENTENCE,
        DELETE_LOOK_ALIKE,
        DELETE_WORD,
        DELETE_ANYTHING,
        DELETE_SECTION,
        INSERT_WORDS,
        INSERT_LOOK_ALIKE,
        CHANGE_WORD,
        RESPELL,
        CHANGE_CASE,
        CHANGE_SPACE,
        SPLIT,
        SWAP_SENTENCES,
        MOVE_SECTION,
        REWRITE_SENTENCE,
        REWRITE_SECTION
    }

    HardTexts(long seed) {
        random = new Random(seed);
    }

    /** An agreement of several sections, in which the same clauses come again and again. */
    String agreement() {
        return IntStream.rangeClosed(1, 5 + random.nextInt(4))
                .mapToObj(number -> number + ". " + words(2) + "\n" + section())
                .collect(Collectors.joining());
    }

    private String section() {
        var section = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            for (int j = 1 + random.nextInt(4); j > 0; j--) {
                section.append(sentence()).append(j > 1 ? ' ' : '\n');
            }
        }
        return section.toString();
    }

    private String sentence() {
        return random.nextInt(3) == 0 ? boilerplate() : words(4 + random.nextInt(14)) + ".";
    }

    private String boilerplate() {
        return BOILERPLATE.get(random.nextInt(BOILERPLATE.size()));
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    /** A passage: some words, a sentence, a paragraph, or a piece cut out of them. */
    int[] passage(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> any(WORD, text);
            case 1 -> any(SENTENCE, text);
            case 2 -> any(Pattern.compile("[^\n]+"), text);
            case 3 -> cut(any(WORD, text));
            default -> any(Pattern.compile("\\S+(?: \\S+){0," + (1 + random.nextInt(8)) + "}"), text);
        };
    }

    private int[] cut(int[] word) {
        int length = word[1] - word[0];
        return length < 4 ? word : new int[] {word[0] + 1, word[1] - 1};
    }

    /** Does it somewhere in the text. */
    void apply(Edit edit, EditedText text) {
        String now = text.toString();
        if (now.length() < 40) {
            return;
        }
        switch (edit) {
            case NOTHING -> {}
            case DELETE_SENTENCE -> delete(any(SENTENCE, now), text);
            case DELETE_LOOK_ALIKE -> delete(any(Pattern.compile(Pattern.quote(boilerplate())), now), text);
            case DELETE_WORD -> delete(any(WORD, now), text);
            case DELETE_ANYTHING ->
                delete(any(Pattern.compile("\\S+(?:\\s\\S+){0," + (1 + random.nextInt(25)) + "} ?"), now), text);
            case DELETE_SECTION -> delete(section(now), text);
            case INSERT_WORDS -> text.insert(any(WORD, now)[0], words(1 + random.nextInt(10)) + " ");
            case INSERT_LOOK_ALIKE -> {
                String clause = boilerplate();
                // Put in where none or one is left, it would be the same as one that moved.
                if (all(Pattern.compile(Pattern.quote(clause)), now).size() > 1) {
                    text.insert(any(SENTENCE, now)[1], " " + clause);
                }
            }
            case CHANGE_WORD -> replace(any(WORD, now), words(1), text);
            case RESPELL -> {
                int at = any(Pattern.compile("(?<=\\p{L}{2})\\p{L}(?=\\p{L}{2})"), now)[0];
                text.replace(at, at + 1, "w");
            }
            case CHANGE_CASE -> {
                int[] word = any(WORD, now);
                text.capitals(word[0], word[1]);
            }
            case CHANGE_SPACE -> replace(any(Pattern.compile(" "), now), "  ", text);
            case SPLIT -> replace(any(Pattern.compile(" "), now), "\n", text);
            case SWAP_SENTENCES -> {
                int[] sentence = any(SENTENCE, now);
                int[] other = any(SENTENCE, now);
                if (other[0] >= sentence[1]) {
                    text.move(sentence[0], sentence[1], other[1] - (sentence[1] - sentence[0]));
                }
            }
            case MOVE_SECTION -> {
                int[] section = section(now);
                String left = now.substring(0, section[0]) + now.substring(section[1]);
                text.move(section[0], section[1], left.isBlank() ? 0 : section(left)[0]);
            }
            case REWRITE_SENTENCE -> replace(any(SENTENCE, now), words(4 + random.nextInt(14)) + ".", text);
            case REWRITE_SECTION -> {
                List<int[]> words = all(WORD, now.substring(0, section(now)[1]));
                for (int i = words.size() - 1; i >= Math.max(0, words.size() - 60); i--) {
                    if (random.nextInt(10) > 0) {
                        replace(words.get(i), words(1), text);
                    }
                }
            }
        }
    }

    private int[] section(String text) {
        return any(Pattern.compile("(?m)^\\d+\\. [^\\n]*\\n(?:(?!\\d+\\. )[^\\n]*\\n)*"), text);
    }

    private static void delete(int[] range, EditedText text) {
        text.delete(range[0], range[1]);
    }

    private static void replace(int[] range, String words, EditedText text) {
        text.replace(range[0], range[1], words);
    }

    /** One of the places where the pattern fits; nothing at the beginning where it fits nowhere. */
    private int[] any(Pattern pattern, String text) {
        List<int[]> all = all(pattern, text);
        return all.isEmpty() ? new int[] {0, 0} : all.get(random.nextInt(all.size()));
    }

    private static List<int[]> all(Pattern pattern, String text) {
        List<int[]> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(new int[] {matcher.start(), matcher.end()});
        }
        return found;
    }

    Edit anyEdit() {
        return Edit.values()[random.nextInt(Edit.values().length)];
    }

    int upTo(int most) {
        return 1 + random.nextInt(most);
    }
}
