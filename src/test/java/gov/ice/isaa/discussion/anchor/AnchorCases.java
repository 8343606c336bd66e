package gov.ice.isaa.discussion.anchor;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Measures {@link AnchorPort} on the anchors with known truth that lie beside the project, where they do. */
public final class AnchorCases {

    private final Path folder;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, AnchorPort> ports = new HashMap<>();

    /** How many unchanged passages were found exactly, edited ones with half of them or more, and gone ones wrongly. */
    public record Score(int unchanged, int edited, int wrong) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Case(
            String old,
            @JsonProperty("new") String later,
            int start,
            int end,
            Integer newStart,
            Integer newEnd,
            String label) {}

    /** The folder holds the texts and the anchors, one JSON object a line. */
    public AnchorCases(Path folder) {
        this.folder = folder;
    }

    /** Ports every passage of the folder. */
    public Score measure() throws IOException {
        int unchanged = 0;
        int edited = 0;
        int wrong = 0;
        JsonMapper json = JsonMapper.builder().build();
        try (var files = Files.newDirectoryStream(folder, "*-anchors.jsonl")) {
            for (Path file : files) {
                for (String line : Files.readAllLines(file)) {
                    Case one = json.readValue(line, Case.class);
                    Port port = port(one);
                    switch (one.label()) {
                        case "exact" -> unchanged += covers(port, one, 1) ? 1 : 0;
                        case "edited" -> edited += covers(port, one, 0.5) ? 1 : 0;
                        default -> wrong += port instanceof Port.Found && !covers(port, one, 0.01) ? 1 : 0;
                    }
                }
            }
        }
        return new Score(unchanged, edited, wrong);
    }

    private Port port(Case one) throws IOException {
        AnchorPort port = ports.get(one.old() + one.later());
        if (port == null) {
            port = AnchorPort.between(text(one.old()), text(one.later()));
            ports.put(one.old() + one.later(), port);
        }
        return port.port(one.start(), one.end());
    }

    private String text(String name) throws IOException {
        String text = texts.get(name);
        if (text == null) {
            text = Files.readString(folder.resolve(name));
            texts.put(name, text);
        }
        return text;
    }

    /** Whether the shared part of both ranges is at least the share of their union. */
    private static boolean covers(Port port, Case truth, double share) {
        if (!(port instanceof Port.Found found) || truth.newStart() == null) {
            return false;
        }
        int common = Math.min(found.end(), truth.newEnd()) - Math.max(found.start(), truth.newStart());
        int union = Math.max(found.end(), truth.newEnd()) - Math.min(found.start(), truth.newStart());
        return common >= share * union;
    }
}
