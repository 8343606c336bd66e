package gov.ice.isaa.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which Executive Agents oversee an agreement (CA-01…07; Handbook, Categories of Information and Data; Appendix H). */
final class ExecutiveAgentPolicy {

    /** There are only fifteen of them; each is put into words once. */
    private static final Map<Set<Category>, Finding> CATEGORIES = new ConcurrentHashMap<>();

    private ExecutiveAgentPolicy() {}

    /**
     * The Executive Agents with the categories that each answers for; no category where the Intelligence Community alone
     * brings one in.
     *
     * @param intelligence the Executive Agents who answer, beside any category, for sharing with the Intelligence
     *     Community
     */
    record Agents(
            Map<ExecutiveAgent, Set<Category>> categories, Set<ExecutiveAgent> intelligence, List<Finding> findings) {}

    static Agents of(Standing standing) {
        var facts = standing.facts();
        var agents = new EnumMap<ExecutiveAgent, Set<Category>>(ExecutiveAgent.class);
        var findings = new ArrayList<Finding>();
        findings.add(categories(standing));
        lawEnforcement(standing, agents, findings);
        homelandSecurity(standing, agents, findings);
        single(standing, agents, findings, Rule.CA_04, Category.IMMIGRATION_ADMINISTRATION, ExecutiveAgent.ERO);
        single(standing, agents, findings, Rule.CA_05, Category.BUSINESS_OPERATIONS, ExecutiveAgent.MA);
        findings.add(security(standing));
        findings.add(oversight(agents.keySet()));
        var intelligence = facts.yes(Question.INTELLIGENCE_COMMUNITY)
                ? EnumSet.of(ExecutiveAgent.HSI)
                : EnumSet.noneOf(ExecutiveAgent.class);
        return new Agents(agents, intelligence, findings);
    }

    /** ICE's own security is OPR's, whatever the category (CA-06). */
    private static Finding security(Standing standing) {
        return standing.facts().yes(Question.ICE_SECURITY)
                ? Finding.applies(
                        Rule.CA_06,
                        "The information is used for ICE's own security: the request is coordinated through the Office of"
                                + " Professional Responsibility.")
                : Finding.openOr(Rule.CA_06, Question.ICE_SECURITY, standing, "It is not used for ICE's own security.");
    }

    private static Finding oversight(Set<ExecutiveAgent> agents) {
        return agents.isEmpty()
                ? Finding.not(Rule.CA_07, "No Executive Agent is known yet.")
                : Finding.applies(
                        Rule.CA_07,
                        "The Executive Agent oversees the work, keeps every stakeholder involved and sees it on the dashboard.");
    }

    private static Finding categories(Standing standing) {
        var facts = standing.facts();
        if (facts.categories().isEmpty()) {
            return Finding.open(Rule.CA_01, Question.CATEGORIES, standing);
        }
        return CATEGORIES.computeIfAbsent(facts.categories(), ExecutiveAgentPolicy::named);
    }

    private static Finding named(Set<Category> categories) {
        var names = categories.stream().map(Category::title).toList();
        return Finding.applies(
                Rule.CA_01,
                names.size() == 1
                        ? "The information falls under one category: " + names.getFirst() + "."
                        : "The information falls under " + names.size() + " categories: " + String.join(", ", names)
                                + ". Each brings its own Executive Agent.");
    }

    private static void lawEnforcement(
            Standing standing, Map<ExecutiveAgent, Set<Category>> agents, List<Finding> findings) {
        var facts = standing.facts();
        if (!facts.categories().contains(Category.LAW_ENFORCEMENT)) {
            findings.add(absent(standing, Rule.CA_02, Category.LAW_ENFORCEMENT));
        } else if (facts.lawEnforcementOffices().isEmpty()) {
            findings.add(Finding.open(Rule.CA_02, Question.LAW_ENFORCEMENT_OFFICE, standing));
        } else {
            for (ExecutiveAgent holder : facts.lawEnforcementOffices()) {
                add(agents, holder, Category.LAW_ENFORCEMENT);
                findings.add(Finding.applies(
                        Rule.CA_02,
                        "It is " + holder.shortName() + "'s law enforcement information, so the Executive Agent is the "
                                + holder.title() + "."));
            }
        }
    }

    private static void homelandSecurity(
            Standing standing, Map<ExecutiveAgent, Set<Category>> agents, List<Finding> findings) {
        var facts = standing.facts();
        boolean category = facts.categories().contains(Category.HOMELAND_SECURITY);
        boolean intelligence = facts.yes(Question.INTELLIGENCE_COMMUNITY);
        if (category) {
            add(agents, ExecutiveAgent.HSI, Category.HOMELAND_SECURITY);
            findings.add(Finding.applies(Rule.CA_03, sentence(Category.HOMELAND_SECURITY, ExecutiveAgent.HSI)));
        }
        if (intelligence) {
            agents.computeIfAbsent(ExecutiveAgent.HSI, agent -> EnumSet.noneOf(Category.class));
            findings.add(Finding.applies(
                    Rule.CA_03,
                    "The Intelligence Community takes part, so the Executive Agent is the " + ExecutiveAgent.HSI.title()
                            + "."));
        }
        if (!category && !intelligence) {
            findings.add(
                    facts.categories().isEmpty()
                            ? Finding.open(Rule.CA_03, Question.CATEGORIES, standing)
                            : Finding.openOr(
                                    Rule.CA_03,
                                    Question.INTELLIGENCE_COMMUNITY,
                                    standing,
                                    "No homeland security information is involved, and no member of the Intelligence"
                                            + " Community takes part."));
        }
    }

    private static void single(
            Standing standing,
            Map<ExecutiveAgent, Set<Category>> agents,
            List<Finding> findings,
            Rule rule,
            Category category,
            ExecutiveAgent agent) {
        var facts = standing.facts();
        if (facts.categories().contains(category)) {
            add(agents, agent, category);
            findings.add(Finding.applies(rule, sentence(category, agent)));
        } else {
            findings.add(absent(standing, rule, category));
        }
    }

    private static Finding absent(Standing standing, Rule rule, Category category) {
        return standing.facts().categories().isEmpty()
                ? Finding.open(rule, Question.CATEGORIES, standing)
                : Finding.not(rule, "No " + inSentence(category) + " information is involved.");
    }

    private static String sentence(Category category, ExecutiveAgent agent) {
        return "For " + inSentence(category) + " information the Executive Agent is the " + agent.title() + ".";
    }

    /** The category's name in the middle of a sentence, where only the agency's own name keeps its capitals. */
    static String inSentence(Category category) {
        String title = category.title();
        return title.startsWith("ICE") ? title : Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }

    private static void add(Map<ExecutiveAgent, Set<Category>> agents, ExecutiveAgent agent, Category category) {
        agents.computeIfAbsent(agent, any -> EnumSet.noneOf(Category.class)).add(category);
    }
}
