package gov.ice.isaa.drafting.ui;

import gov.ice.isaa.drafting.DraftDocument;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came into a draft since a page was last up to date, told in a sentence. */
final class Changes {

    private static final int NAMED = 3;

    private final DraftDocument document;
    private final List<String> sections;
    private final List<DraftVersion> versions;

    /**
     * The changes up to a document.
     *
     * @param sections keys of the sections whose text differs
     * @param versions those that brought it about, newest first
     */
    Changes(DraftDocument document, List<String> sections, List<DraftVersion> versions) {
        this.document = document;
        this.sections = List.copyOf(sections);
        this.versions = List.copyOf(versions);
    }

    /** The newest version that changed the section; a version that reaches further may have. */
    Optional<DraftVersion> last(String section) {
        return versions.stream()
                .filter(version ->
                        version.sectionKey() == null || version.sectionKey().equals(section))
                .findFirst();
    }

    /** The sections that somebody else than the account changed. */
    List<String> byOthers(String account) {
        return sections.stream()
                .filter(section -> last(section)
                        .map(version -> !version.account().equals(account))
                        .orElse(false))
                .toList();
    }

    /** Which of these sections were changed, and by whom: "Section V.A and “Approval” were changed by …". */
    String sentence(List<String> changed) {
        String by = changed.stream()
                .flatMap(section -> last(section).map(DraftVersion::authorName).stream())
                .distinct()
                .collect(Collectors.joining(" and "));
        String names = joined(changed);
        return "%s%s %s changed by %s."
                .formatted(
                        names.substring(0, 1).toUpperCase(java.util.Locale.US),
                        names.substring(1),
                        changed.size() == 1 ? "was" : "were",
                        by);
    }

    private String joined(List<String> changed) {
        Map<String, String> numbers = document.numbers();
        Stream<String> names = changed.stream()
                .limit(changed.size() > NAMED + 1 ? NAMED : changed.size())
                .map(key -> name(key, numbers));
        Stream<String> rest =
                changed.size() > NAMED + 1 ? Stream.of((changed.size() - NAMED) + " more") : Stream.empty();
        List<String> all = Stream.concat(names, rest).toList();
        return all.size() == 1
                ? all.getFirst()
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }

    private String name(String key, Map<String, String> numbers) {
        String number = numbers.getOrDefault(key, "");
        return number.isEmpty()
                ? "“" + document.section(key).map(Section::heading).orElse(key) + "”"
                : "section " + number;
    }
}
