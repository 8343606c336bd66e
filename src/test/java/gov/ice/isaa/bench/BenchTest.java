package gov.ice.isaa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.SignIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The command {@code ./isaa bench [TOPIC…]}: a topic that wants to be measured adds its class to the list here. Without
 * topics all are measured.
 */
@Tag("bench")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@ContextConfiguration(initializers = BenchDatabase.class)
class BenchTest {

    @Autowired
    ApplicationContext portal;

    @AfterEach
    void sign_out() {
        SignIn.out();
    }

    @Test
    void every_figure_is_measured() throws Exception {
        Map<String, Figure> topics = new LinkedHashMap<>();
        topics.put("start", new StartFigures());
        topics.put("policy", new PolicyFigures());
        topics.put("trail", new TrailFigures(BenchDatabase.server()));
        // Before the others leave pages behind, which the portal gives up by and by: that would be taken off what is
        // counted.
        topics.put("pages", new PageFigures(portal));
        topics.put("drafts", new DraftFigures(portal));
        topics.put("work", new DraftWorkFigures(portal));
        topics.put("word", new WordFigures(portal));
        topics.put(
                "comments",
                new CommentFigures(
                        portal, new ManyPagesFigures(portal), new PortFigures(portal, BenchDatabase.owner())));
        topics.put("writers", new WriterFigures(portal));
        topics.put("agreements", new AgreementFigures(portal, BenchDatabase.owner()));
        topics.put("inventory", new InventoryFigures());
        List<String> chosen = Arrays.stream(
                        System.getProperty("bench.topics", "").split(" "))
                .filter(topic -> !topic.isBlank())
                .toList();
        assertThat(topics.keySet()).as("topics to measure").containsAll(chosen);
        if (!chosen.isEmpty()) {
            topics.keySet().retainAll(chosen);
        }
        var figures = new Figures();
        for (Figure figure : topics.values()) {
            figure.measure(figures);
        }
        Path file = Path.of("target/bench.json");
        figures.write(file);
        assertThat(Files.size(file)).isPositive();
    }
}
