package gov.ice.isaa.intake;

import gov.ice.isaa.policy.PartyKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into a request; immutable. An empty text is one that nobody has typed yet. Dates stand in ISO form,
 * choices by their enum name.
 */
public record RequestEntries(Map<RequestField, String> texts) {

    /** Nothing typed. */
    public static final RequestEntries EMPTY = new RequestEntries(Map.of());

    /** Copies the texts, without white space around them, and drops empty ones. */
    public RequestEntries {
        var copy = new EnumMap<RequestField, String>(RequestField.class);
        texts.forEach((field, text) -> {
            if (!text.isBlank()) {
                copy.put(field, text.strip());
            }
        });
        texts = Collections.unmodifiableMap(copy);
    }

    /** The text of the entry; empty when nothing was typed. */
    public String text(RequestField field) {
        return texts.getOrDefault(field, "");
    }

    /** Whether anything was typed. */
    public boolean has(RequestField field) {
        return texts.containsKey(field);
    }

    /** These entries with one changed. */
    public RequestEntries with(RequestField field, String text) {
        var changed = new EnumMap<RequestField, String>(RequestField.class);
        changed.putAll(texts);
        changed.put(field, text);
        return new RequestEntries(changed);
    }

    /** The kind of party, once chosen. */
    public @Nullable PartyKind partyKind() {
        return has(RequestField.PARTY_KIND) ? PartyKind.valueOf(text(RequestField.PARTY_KIND)) : null;
    }
}
