package gov.ice.isaa.intake;

import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Determination;
import gov.ice.isaa.support.StoredJson;

/** Case facts, determinations and drafts as the JSON they are stored in. */
final class CaseJson {

    private CaseJson() {}

    static String write(Object value) {
        return StoredJson.write(value);
    }

    static CaseFacts facts(String json) {
        return StoredJson.read(json, CaseFacts.class);
    }

    static Determination determination(String json) {
        return StoredJson.read(json, Determination.class);
    }

    static OpeningDraft opening(String json) {
        return StoredJson.read(json, OpeningDraft.class);
    }
}
