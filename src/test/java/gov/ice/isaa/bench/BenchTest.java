package gov.ice.isaa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.SignIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The command {@code ./isaa bench}: a topic that wants to be measured adds its class to the list here. */
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
        var figures = new Figures();
        List<Figure> all = List.of(
                new StartFigures(),
                new TrailFigures(BenchDatabase.server()),
                new CommentFigures(portal),
                new AgreementFigures(portal, BenchDatabase.owner()),
                new InventoryFigures());
        for (Figure figure : all) {
            figure.measure(figures);
        }
        Path file = Path.of("target/bench.json");
        figures.write(file);
        assertThat(Files.size(file)).isPositive();
    }
}
