package gov.ice.isaa.trail;

import java.util.Map;

/**
 * Something that happened, in terms an auditor reads.
 *
 * @param action what happened, in dotted lower case, such as {@code agreement.opened} or {@code signon.refused}
 * @param subject what it happened to, such as an agreement number; never content
 * @param facts further facts in a stable order: identifiers, dates, versions, hashes; never the text of a draft, a
 *     comment or a SAML message
 */
public record TrailEvent(String action, String subject, Map<String, String> facts) {

    /** Copies the facts in their order. */
    public TrailEvent {
        facts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(facts));
    }

    /** An event with no further facts. */
    public static TrailEvent of(String action, String subject) {
        return new TrailEvent(action, subject, Map.of());
    }

    /** This event with one more fact; null values are written as an empty text. */
    public TrailEvent with(String name, @org.jspecify.annotations.Nullable Object value) {
        var more = new java.util.LinkedHashMap<>(facts);
        more.put(name, value == null ? "" : value.toString());
        return new TrailEvent(action, subject, more);
    }
}
