package gov.ice.isaa.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every demand of the Handbook on scope, categories, stakeholders, signatories and the text of an agreement has its rule,
 * and every rule its tests.
 */
class HandbookCoverageTest {

    private static final Path PAGE = Path.of("docs", "handbook-coverage.md");
    private static final Path TESTS = Path.of("src", "test", "java", "gov", "ice", "isaa", "policy");

    @Test
    void every_row_has_a_rule() {
        List<String> rows = Stream.of(rows("SC", 23), rows("CA", 7), rows("ST", 16), rows("SG", 8), rows("DV", 10))
                .flatMap(group -> group)
                .toList();

        assertThat(Arrays.stream(Rule.values()).map(Rule::id)).containsExactlyElementsOf(rows);
    }

    @Test
    void every_rule_has_tests_and_the_page_about_them_is_up_to_date() throws Exception {
        Map<Rule, List<String>> tests = tests();
        assertThat(tests.keySet()).containsExactly(Rule.values());

        String written = page(tests);
        String kept = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!kept.equals(written)) {
            Files.writeString(PAGE, written);
        }
        assertThat(kept)
                .as("%s is written anew by this test when rules or tests change: keep the new file", PAGE)
                .isEqualTo(written);
    }

    private static Stream<String> rows(String group, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "%s-%02d".formatted(group, number));
    }

    private static Map<Rule, List<String>> tests() throws IOException, ClassNotFoundException {
        var tests = new EnumMap<Rule, List<String>>(Rule.class);
        for (String name : testClasses()) {
            Class<?> type = Class.forName("gov.ice.isaa.policy." + name);
            for (Method method : type.getDeclaredMethods()) {
                Shows shows = method.getAnnotation(Shows.class);
                for (Rule rule : shows == null ? new Rule[0] : shows.value()) {
                    tests.computeIfAbsent(rule, any -> new ArrayList<>())
                            .add(name + ": " + method.getName().replace('_', ' '));
                }
            }
        }
        return tests;
    }

    private static Iterable<String> testClasses() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            var names = new TreeSet<String>();
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("Test.java"))
                    .map(file -> file.substring(0, file.length() - ".java".length()))
                    .forEach(names::add);
            return names;
        }
    }

    private static String page(Map<Rule, List<String>> tests) {
        var page = new StringBuilder("""
                # The Handbook, row by row

                Written by `HandbookCoverageTest`: every demand on scope (SC), categories and Executive Agents (CA), Key
                Stakeholders (ST), signatories (SG) and the text of an agreement (DV), the part of the Handbook it comes from,
                and the tests that show it. Its rule is the constant of the same name in `gov.ice.isaa.policy.Rule`. Rule set %s.

                | Row | Handbook | Tests |
                |---|---|---|
                """.formatted(Handbook.VERSION));
        tests.forEach((rule, names) -> page.append("| %s | %s | %s |%n"
                .formatted(
                        rule.id(),
                        rule.section().title(),
                        String.join("<br>", names.stream().sorted().toList()))));
        return page.toString();
    }
}
