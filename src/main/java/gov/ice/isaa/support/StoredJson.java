package gov.ice.isaa.support;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Immutable values as the JSON they are stored in. */
public final class StoredJson {

    /** What was stored before a part of a value existed is read as it was: without it. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .withConfigOverride(Set.class, StoredJson::emptyForNull)
            .withConfigOverride(List.class, StoredJson::emptyForNull)
            .withConfigOverride(Map.class, StoredJson::emptyForNull)
            .build();

    private StoredJson() {}

    /** The JSON for a value. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The value that was written as this JSON. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    private static void emptyForNull(tools.jackson.databind.cfg.MutableConfigOverride type) {
        type.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }
}
