package gov.ice.isaa.intake;

import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Determination;
import tools.jackson.databind.json.JsonMapper;

/** Case facts, determinations and drafts as the JSON they are stored in. */
final class CaseJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

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
