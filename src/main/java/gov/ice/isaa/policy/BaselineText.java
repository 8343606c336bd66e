package gov.ice.isaa.policy;

import java.util.Map;
import java.util.Optional;

/**
 * The text of a draft as the baseline is held against it.
 *
 * @param sections by their keys, without the notes to those who draft
 */
public record BaselineText(Map<String, Part> sections) {

    /** Copies the sections. */
    public BaselineText {
        sections = Map.copyOf(sections);
    }

    /**
     * A section.
     *
     * @param open the labels of the placeholders that nothing fills yet, by their keys
     */
    public record Part(String words, Map<String, String> open) {

        /** Copies the placeholders. */
        public Part {
            open = Map.copyOf(open);
        }
    }

    /** The section, when it is there and says anything. */
    Optional<Part> section(String key) {
        return Optional.ofNullable(sections.get(key))
                .filter(part -> !part.words().isBlank());
    }
}
