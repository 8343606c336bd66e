package gov.ice.isaa.trail.verify;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the trail says of the stored files: each one's SHA-256 by its id. */
final class StoredFileFacts {

    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> hashes = new HashMap<>();

    void add(String[] subjectAndFacts) {
        hashes.put(
                subjectAndFacts[0],
                json.readTree(subjectAndFacts[1]).path("sha256").asString());
    }

    Map<String, String> hashes() {
        return hashes;
    }
}
