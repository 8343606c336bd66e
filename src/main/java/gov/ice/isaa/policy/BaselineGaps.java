package gov.ice.isaa.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Collects what a draft lacks for one demand, and makes the finding of it. */
final class BaselineGaps {

    private final BaselineText text;
    private final List<BaselineFinding.Gap> gaps = new ArrayList<>();

    BaselineGaps(BaselineText text) {
        this.text = text;
    }

    /** The section has to be there, with nothing open in it. */
    BaselineGaps section(String key, String name) {
        text.section(key)
                .ifPresentOrElse(
                        part -> open(key, part.open()), () -> gap("The draft has no section on " + name + ".", key));
        return this;
    }

    /** The section has to be there; of its placeholders only these matter here. */
    BaselineGaps filled(String key, String name, String... placeholders) {
        List<String> wanted = Arrays.asList(placeholders);
        text.section(key)
                .ifPresentOrElse(
                        part -> {
                            var open = new TreeMap<>(part.open());
                            open.keySet().retainAll(wanted);
                            open(key, open);
                        },
                        () -> gap("The draft has no section on " + name + ".", key));
        return this;
    }

    /** One of the sections has to speak of it; the first is where it belongs. */
    BaselineGaps speaksOf(String what, Pattern words, String... sections) {
        boolean said = Arrays.stream(sections)
                .flatMap(key -> text.section(key).stream())
                .anyMatch(part -> words.matcher(part.words()).find());
        if (!said) {
            gap("Nothing is said about " + what + ".", sections[0]);
        }
        return this;
    }

    /** The section has to name it, whatever the case of the letters. */
    BaselineGaps names(String section, String what, String otherwise) {
        Pattern named = Pattern.compile(Pattern.quote(what.strip()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        if (text.section(section)
                .filter(part -> !named.matcher(part.words()).find())
                .isPresent()) {
            gap(otherwise, section);
        }
        return this;
    }

    /** What the case file leaves open. */
    BaselineGaps inCaseFile(List<String> sentences) {
        sentences.forEach(sentence -> gaps.add(new BaselineFinding.Gap(sentence, null, null)));
        return this;
    }

    BaselineFinding finding(Rule rule, String demand, String met) {
        return gaps.isEmpty()
                ? new BaselineFinding(rule, demand, BaselineFinding.State.MET, met, List.of())
                : new BaselineFinding(
                        rule,
                        demand,
                        BaselineFinding.State.MISSING,
                        gaps.size() == 1 ? "One point is missing." : gaps.size() + " points are missing.",
                        gaps);
    }

    private void open(String section, Map<String, String> open) {
        new TreeMap<>(open).forEach((key, label) -> {
            if (gaps.stream().noneMatch(gap -> key.equals(gap.placeholder()))) {
                gaps.add(new BaselineFinding.Gap("Left open: " + label + ".", section, key));
            }
        });
    }

    private void gap(String sentence, String section) {
        if (gaps.stream().noneMatch(gap -> gap.sentence().equals(sentence))) {
            gaps.add(new BaselineFinding.Gap(sentence, section, null));
        }
    }
}
