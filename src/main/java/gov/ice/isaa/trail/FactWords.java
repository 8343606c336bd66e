package gov.ice.isaa.trail;

import gov.ice.isaa.support.AgencyTime;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of a record in words: what they are called, dates and choices as people write them. */
public final class FactWords {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("asOf", "as of"),
            Map.entry("done", "done on"),
            Map.entry("draftSha256", "SHA-256 of the draft"),
            Map.entry("draftVersion", "version of the draft"),
            Map.entry("due", "due on"),
            Map.entry("endedOn", "ended on"),
            Map.entry("mediaType", "type of file"),
            Map.entry("sha256", "SHA-256"),
            Map.entry("sha256After", "SHA-256 after"),
            Map.entry("sha256Before", "SHA-256 before"),
            Map.entry("slot", "place"),
            Map.entry("size", "bytes"),
            Map.entry("usable", "may be used"));

    private static final Set<String> ABBREVIATIONS = Set.of(
            "DHS", "EAD", "ERO", "FOIA", "GILD", "HSI", "IGP", "INTEL", "IO", "LEISI", "OCIO", "ODCR", "OPLA", "OPP",
            "OPR");

    /** The one fact that people name as they like. */
    private static final String PARTY = "for";

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]+(_[A-Z0-9]+)*");
    private static final Pattern CODES = Pattern.compile("\\[?" + CODE + "(, " + CODE + ")*]?");
    private static final Pattern MACHINE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}");

    private FactWords() {}

    /** Every fact of a record, as the trail holds it. */
    public static String all(TrailRecord record) {
        return join(record.facts().entrySet().stream());
    }

    /** The facts a reader of the history follows: without empty ones, identifiers and hashes, which the trail keeps. */
    public static String told(TrailRecord record) {
        return join(record.facts().entrySet().stream()
                .filter(fact -> !fact.getValue().isEmpty()
                        && !fact.getKey().equals("assertion")
                        && !MACHINE.matcher(fact.getValue()).matches()));
    }

    private static String join(Stream<Map.Entry<String, String>> facts) {
        return facts.map(fact -> name(fact.getKey()) + " "
                        + (fact.getKey().equals(PARTY) ? fact.getValue() : value(fact.getValue())))
                .collect(Collectors.joining(" · "));
    }

    private static String name(String key) {
        return NAMES.getOrDefault(key, key.replaceAll("([A-Z])", " $1").toLowerCase(Locale.US));
    }

    private static String value(String value) {
        if (DATE.matcher(value).matches()) {
            return AgencyTime.date(LocalDate.parse(value));
        }
        return switch (value) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> CODES.matcher(value).matches() ? CODE.matcher(value).replaceAll(FactWords::code) : value;
        };
    }

    private static String code(MatchResult found) {
        String[] parts = found.group().split("_", -1);
        if (parts.length == 1 && parts[0].length() < 4) {
            return parts[0];
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = ABBREVIATIONS.contains(parts[i]) ? parts[i] : parts[i].toLowerCase(Locale.US);
        }
        return String.join(" ", parts);
    }
}
