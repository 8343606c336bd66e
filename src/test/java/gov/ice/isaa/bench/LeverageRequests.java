package gov.ice.isaa.bench;

import gov.ice.isaa.intake.OpeningDraft;
import gov.ice.isaa.intake.RequestEntries;
import gov.ice.isaa.intake.RequestField;
import gov.ice.isaa.intake.RequestStatus;
import gov.ice.isaa.intake.RequestView;
import gov.ice.isaa.intake.Requests;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.PartyKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Requests as an office of HSI receives them, no two the same; always the same ones in the same order. */
final class LeverageRequests {

    private static final List<String> SUBJECTS = List.of(
            "gang",
            "narcotics",
            "trade fraud",
            "human smuggling",
            "visa overstay",
            "detention",
            "removal",
            "child exploitation",
            "export control",
            "money laundering",
            "biometric",
            "payroll",
            "document fraud",
            "wildlife trafficking",
            "counterfeit medicine",
            "stolen antiquities");
    private static final List<String> INFORMATION = List.of(
            "investigation records",
            "case summaries",
            "arrest data",
            "watch lists",
            "identity documents",
            "travel histories",
            "custody records",
            "invoices",
            "license plates",
            "photographs",
            "fingerprints",
            "vessel manifests",
            "telephone subscriber records",
            "bank account statements");
    private static final List<String> PARTIES = List.of(
            "State police",
            "Sheriff's office",
            "Tribal police",
            "Port authority",
            "Customs administration",
            "Ministry of the interior",
            "University",
            "Bank",
            "Health department",
            "City police",
            "Airline",
            "Fusion center",
            "Attorney general");
    private static final List<String> SYSTEMS =
            List.of("ICM", "TECS", "EID", "FALCON", "EARM", "SEACATS", "RAVEn", "NCIC", "LInX");
    private static final List<String> NEEDS = List.of(
            "The agency leads a task force in the region and meets the same suspects under other names.",
            "Joint operations were put at risk twice last year because neither side knew of the other's investigation.",
            "The prosecutor asked for a complete picture of the network before charges are brought.",
            "Officers at the border decide within minutes and need to know who is wanted for questioning.",
            "The program measures how often people return and where they were held before.");

    private final Requests requests;
    private final Random chance = new Random(4006);
    private int answered;

    LeverageRequests(Requests requests) {
        this.requests = requests;
    }

    /** For each of so many new requests the search as the portal runs it. */
    List<Runnable> searches(int wanted) {
        var searches = new ArrayList<Runnable>();
        for (int i = 0; i < wanted; i++) {
            RequestView request = request();
            searches.add(() -> {
                if (!requests.candidates(request).isEmpty()) {
                    answered++;
                }
            });
        }
        return searches;
    }

    /** How many searches found something; some requests are about what no agreement is about. */
    int answered() {
        return answered;
    }

    private RequestView request() {
        return new RequestView(
                UUID.randomUUID(),
                "REQ-2026-0001",
                Office.HSI_DOMESTIC,
                RequestStatus.OPEN,
                Instant.EPOCH,
                "hsi-program-officer",
                Instant.EPOCH,
                "hsi-program-officer",
                entries(),
                CaseFacts.NONE,
                OpeningDraft.EMPTY,
                Set.of(),
                null,
                "",
                null,
                null,
                null,
                UUID.randomUUID());
    }

    private RequestEntries entries() {
        String subject = one(SUBJECTS);
        String information = one(INFORMATION);
        String place = "district " + chance.nextInt(2_500);
        String system = chance.nextBoolean() ? " held in " + one(SYSTEMS) : "";
        String also = chance.nextBoolean() ? " and " + one(INFORMATION) : "";
        return new RequestEntries(Map.of(
                RequestField.SUBJECT, "Sharing of " + subject + " " + information + " with " + place,
                RequestField.PARTY_NAME, one(PARTIES) + " of " + place,
                RequestField.PARTY_KIND, one(List.of(PartyKind.values())).name(),
                RequestField.INFORMATION,
                        "Weekly extract of " + information + also + system + " about " + subject + " in " + place,
                RequestField.INTENDED_USE,
                        "Deconfliction of " + subject + " matters, and leads for joint investigations of "
                                + one(SUBJECTS),
                RequestField.MISSION_NEED, one(NEEDS) + " " + one(NEEDS)));
    }

    private <T> T one(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
