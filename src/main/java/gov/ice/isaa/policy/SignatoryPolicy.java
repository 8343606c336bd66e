package gov.ice.isaa.policy;

import gov.ice.isaa.policy.ExecutiveAgentPolicy.Agents;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Who may sign for ICE (SG-01…08; Handbook, X. Signatory Authority; Appendices D and H). A granted authority takes the
 * place of the Executive Agent's own signature for what it covers; the one who granted it may still sign.
 */
final class SignatoryPolicy {

    private static final Signer INTERNATIONAL_OPERATIONS =
            new Signer(Office.HSI_IO, "Assistant Director, HSI International Operations");
    private static final List<Signer> LEISI = List.of(
            new Signer(Office.HSI_LEISI, "Assistant Director, HSI Law Enforcement Information Sharing Initiative"),
            new Signer(Office.HSI_LEISI, "Executive Director, HSI Law Enforcement Information Sharing Initiative"));
    private static final List<Signer> CHIS = List.of(
            new Signer(Office.ERO_ENFORCEMENT, "Assistant Director, ERO Enforcement Division"),
            new Signer(Office.ERO, "Deputy Executive Associate Director, Enforcement and Removal Operations"));

    private static final List<Signer> PROFESSIONAL_RESPONSIBILITY = List.of(
            new Signer(Office.OPR, "Assistant Director, Office of Professional Responsibility"),
            new Signer(Office.OPR, "Deputy Director, Office of Professional Responsibility"),
            new Signer(Office.OPR, "Associate Director, Office of Professional Responsibility"));

    private static final Finding CLASSIFIED = Finding.not(
            Rule.SG_03,
            "Nothing here is classified. The Assistant Director of HSI Intel's authority is for classified agreements, which"
                    + " are never made in this portal.");
    private static final Finding DELEGATED = Finding.applies(
            Rule.SG_07,
            "Nobody signs for somebody else, unless a delegation with its dates is on record on the day of signing.");
    private static final Finding EXTERNAL =
            Finding.applies(Rule.SG_08, "Every outside party names who signs for it, and in which position.");

    /** There are few of them; each is put into words once. */
    private static final Map<Own, Finding> OWN = new ConcurrentHashMap<>();

    private SignatoryPolicy() {}

    /** The signatures needed, and every signatory rule that was considered. */
    record Signatures(List<SignatureSlot> slots, List<Finding> findings) {}

    static Signatures of(Standing standing, Agents agents) {
        var slots = new ArrayList<SignatureSlot>();
        var findings = new ArrayList<Finding>();
        findings.add(security(standing, agents, slots));
        findings.add(international(standing, agents, slots));
        findings.add(lawEnforcementService(standing, agents, slots));
        findings.add(criminalHistory(standing, agents, slots));
        findings.addAll(0, executiveAgents(standing, agents, slots));
        findings.add(CLASSIFIED);
        findings.add(DELEGATED);
        findings.add(EXTERNAL);
        return new Signatures(slots, findings);
    }

    /** Law enforcement and business information that serves ICE's own security is OPR's to sign (CA-06). */
    private static Finding security(Standing standing, Agents agents, List<SignatureSlot> slots) {
        if (!standing.facts().yes(Question.ICE_SECURITY)) {
            return Finding.openOr(
                    Rule.SG_06, Question.ICE_SECURITY, standing, "It is not used for ICE's own security.");
        }
        var basis = Finding.applies(
                Rule.SG_06,
                "It is used for ICE's own security, so the head of the Office of Professional Responsibility or the Deputy"
                        + " Director signs. The head is called Associate Director in the Handbook and Assistant Director"
                        + " elsewhere; the portal accepts either title.");
        agents.categories().forEach((agent, categories) -> {
            var covers = EnumSet.of(Category.LAW_ENFORCEMENT, Category.BUSINESS_OPERATIONS);
            covers.retainAll(categories);
            if (!covers.isEmpty()) {
                slots.add(new SignatureSlot(agent, covers, PROFESSIONAL_RESPONSIBILITY, basis));
            }
        });
        return basis;
    }

    private static Finding international(Standing standing, Agents agents, List<SignatureSlot> slots) {
        var facts = standing.facts();
        if (!facts.foreign()) {
            return Finding.openOr(
                    Rule.SG_04,
                    Question.PARTIES,
                    standing,
                    "No foreign government or international organization is a party.");
        }
        if (criminalHistoryAlone(facts)) {
            return Finding.not(
                    Rule.SG_04,
                    "HSI International Operations is asked before release and need not sign: ERO Delegation Order 130002"
                            + " (Appendix D) lets ERO itself sign CHIS agreements with foreign governments.");
        }
        var basis = Finding.applies(
                Rule.SG_04,
                "A foreign government or international organization is a party. HSI International Operations signs, under"
                        + " the authority that the HSI Executive Associate Director gave it.");
        slots.add(new SignatureSlot(
                ExecutiveAgent.HSI,
                agents.categories().getOrDefault(ExecutiveAgent.HSI, Set.of()),
                List.of(INTERNATIONAL_OPERATIONS, self(ExecutiveAgent.HSI)),
                basis));
        return basis;
    }

    /**
     * Whether nothing but CHIS information goes to foreign governments. For these the Handbook's two grants meet, HSI
     * IO's for all that is international (Appendix H) and ERO's own for CHIS with foreign governments (Appendix D, ERO
     * Delegation Order 130002); the narrower one decides. It names neither international organizations nor other
     * information, so that with either of them HSI IO signs as well.
     */
    private static boolean criminalHistoryAlone(CaseFacts facts) {
        return facts.yes(Question.CHIS)
                && facts.categories().equals(Set.of(Category.IMMIGRATION_ADMINISTRATION))
                && !facts.parties().contains(PartyKind.INTERNATIONAL_ORGANIZATION);
    }

    private static Finding lawEnforcementService(Standing standing, Agents agents, List<SignatureSlot> slots) {
        var facts = standing.facts();
        if (!facts.yes(Question.LEIS_SERVICE)) {
            return Finding.openOr(Rule.SG_02, Question.LEIS_SERVICE, standing, "It is not part of the LEIS Service.");
        }
        var basis = Finding.applies(
                Rule.SG_02,
                "It falls under the LEIS Service, so LEISI may sign. The Handbook names its Assistant Director in one"
                        + " place and its Executive Director in another; the portal accepts either.");
        var covers = EnumSet.of(Category.LAW_ENFORCEMENT);
        covers.retainAll(agents.categories().getOrDefault(ExecutiveAgent.HSI, Set.of()));
        slots.add(new SignatureSlot(ExecutiveAgent.HSI, covers, with(LEISI, ExecutiveAgent.HSI), basis));
        return basis;
    }

    private static Finding criminalHistory(Standing standing, Agents agents, List<SignatureSlot> slots) {
        var facts = standing.facts();
        if (!facts.yes(Question.CHIS)) {
            return Finding.openOr(Rule.SG_05, Question.CHIS, standing, "It is not part of the CHIS initiative.");
        }
        var basis = Finding.applies(
                Rule.SG_05,
                "It is part of the CHIS initiative, so the ERO Enforcement Division's Assistant Director or the ERO Deputy"
                        + " Executive Associate Director may sign.");
        var covers = EnumSet.of(Category.IMMIGRATION_ADMINISTRATION);
        covers.retainAll(agents.categories().getOrDefault(ExecutiveAgent.ERO, Set.of()));
        slots.add(new SignatureSlot(ExecutiveAgent.ERO, covers, with(CHIS, ExecutiveAgent.ERO), basis));
        return basis;
    }

    /** The Executive Agents' own signatures, for whatever no granted authority covers. */
    private static List<Finding> executiveAgents(Standing standing, Agents agents, List<SignatureSlot> slots) {
        var facts = standing.facts();
        var findings = new ArrayList<Finding>();
        if (facts.categories().isEmpty()) {
            findings.add(Finding.open(Rule.SG_01, Question.CATEGORIES, standing));
        } else if (facts.categories().contains(Category.LAW_ENFORCEMENT)
                && facts.lawEnforcementOffices().isEmpty()) {
            findings.add(Finding.open(Rule.SG_01, Question.LAW_ENFORCEMENT_OFFICE, standing));
        }
        agents.categories().forEach((agent, categories) -> {
            var rest = EnumSet.noneOf(Category.class);
            rest.addAll(categories);
            boolean granted = false;
            for (SignatureSlot slot : slots) {
                if (slot.agent() == agent) {
                    granted = true;
                    rest.removeAll(slot.covers());
                }
            }
            // No authority that is granted here covers the Intelligence Community: HSI Intel's is for classified cases.
            boolean intelligence = agents.intelligence().contains(agent);
            if (granted && rest.isEmpty() && !intelligence) {
                findings.add(Finding.not(
                        Rule.SG_01,
                        "The " + agent.title() + " need not sign: authority to do so was granted for all of it."));
                return;
            }
            var basis = OWN.computeIfAbsent(new Own(agent, rest, intelligence), Own::finding);
            slots.add(new SignatureSlot(agent, rest, List.of(self(agent)), basis));
            findings.add(basis);
        });
        return findings;
    }

    /** What an Executive Agent signs for in person. */
    private record Own(ExecutiveAgent agent, Set<Category> categories, boolean intelligence) {

        Finding finding() {
            var reasons = new ArrayList<String>();
            if (!categories.isEmpty()) {
                reasons.add(
                        categories.stream()
                                        .map(ExecutiveAgentPolicy::inSentence)
                                        .collect(Collectors.joining(" and ")) + " information");
            }
            if (intelligence) {
                reasons.add("sharing with the Intelligence Community");
            }
            return Finding.applies(
                    Rule.SG_01,
                    "The " + agent.title() + " signs as Executive Agent for " + String.join(" and for ", reasons)
                            + ".");
        }
    }

    private static Signer self(ExecutiveAgent agent) {
        return new Signer(agent.office(), agent.title());
    }

    private static List<Signer> with(List<Signer> granted, ExecutiveAgent agent) {
        var all = new ArrayList<>(granted);
        all.add(self(agent));
        return all;
    }
}
