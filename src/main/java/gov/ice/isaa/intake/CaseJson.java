package gov.ice.isaa.intake;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Determination;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Case facts, determinations and drafts as the JSON they are stored in. */
final class CaseJson {

    /** What was decided before a part of the facts existed is read as it was: without it. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .withConfigOverride(Set.class, set -> set.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private CaseJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static CaseFacts facts(String json) {
        return MAPPER.readValue(json, CaseFacts.class);
    }

    static Determination determination(String json) {
        return MAPPER.readValue(json, Determination.class);
    }

    static OpeningDraft opening(String json) {
        return MAPPER.readValue(json, OpeningDraft.class);
    }
}
