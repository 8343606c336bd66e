package gov.ice.isaa.intake;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A version of a request's Memorandum of Record, as it was recorded (SC-03, SC-21).
 *
 * @param version from 1; a later one stands beside the earlier ones
 * @param basis the place of the determination that called for it among those of the request
 * @param recordedBy the account that recorded it
 */
public record Memorandum(
        int version, int basis, Map<MemorandumField, String> texts, String recordedBy, Instant recordedAt) {

    /** Copies the texts. */
    public Memorandum {
        var copy = new EnumMap<MemorandumField, String>(MemorandumField.class);
        copy.putAll(texts);
        texts = Collections.unmodifiableMap(copy);
    }

    /** The text of the field. */
    public String text(MemorandumField field) {
        return texts.getOrDefault(field, "");
    }
}
