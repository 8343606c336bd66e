package gov.ice.isaa.policy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of sharing that the Directive does not cover, if their conditions are met (SC-04…17; Handbook, Appendix B). */
public enum Exemption {
    NONE(null, "None of these", "ICE gives information or access, and nothing in this list describes it."),
    COURT(Rule.SC_04, "Court procedures", "Court orders, evidence, discovery, settlement talks, criminal proceedings."),
    LEGAL(Rule.SC_05, "Legal information", "What OPLA itself generated: privileged, deliberative, work product."),
    FOIA_OR_PRIVACY_ACT(
            Rule.SC_06, "FOIA or Privacy Act request", "A person's or organization's request under either act."),
    VENDOR(Rule.SC_07, "Contracted vendor", "What a vendor needs for a service that ICE has contracted."),
    AD_HOC(
            Rule.SC_08,
            "Ad hoc request",
            "Single requests, as from Congress, the White House or the media, or to comply with orders and laws."),
    ROUTINE(
            Rule.SC_09,
            "Routine operational or law enforcement activity",
            "Facts of an individual case; local system access without ICE data; training material."),
    SENSITIVE(
            Rule.SC_10,
            "Sensitive law enforcement activity",
            "Particularly sensitive by nature, and approved as such by the Executive Associate Director."),
    COMPLIANCE(Rule.SC_11, "Regulatory compliance", "The National Archives, or bodies with authority to oversee ICE."),
    LIAISON(
            Rule.SC_12,
            "Established liaison",
            "Passed on through a task force, fusion center or embassy liaison that exists."),
    EXIGENT_THREAT(
            Rule.SC_13,
            "Exigent threat",
            "Waiting for an agreement would endanger national or homeland security, as an official determined."),
    SECTION_287G(Rule.SC_14, "287(g) agreement", "Immigration functions delegated to State or local officers."),
    ISA(Rule.SC_15, "Interconnection Security Agreement (ISA)", "Connects systems under an agreement that exists."),
    ICA(Rule.SC_15, "Interface Control Agreement (ICA)", "Details of an interface under an agreement and an ISA."),
    SLA(Rule.SC_15, "Service Level Agreement (SLA)", "Levels of a service under an agreement that exists."),
    IAA(Rule.SC_16, "Interagency Agreement (IAA)", "Goods and services between Federal agencies, or inside DHS."),
    CMAA(
            Rule.SC_17,
            "Customs Mutual Assistance Agreement (CMAA)",
            "With a foreign customs administration, together with U.S. Customs and Border Protection.");

    private static final Map<Rule, String> TITLES = Arrays.stream(values())
            .filter(exemption -> exemption != NONE)
            .collect(Collectors.toMap(
                    exemption -> exemption.rule().orElseThrow(), Exemption::title, (one, other) -> one + "; " + other));

    private final @Nullable Rule rule;
    private final String title;
    private final String explanation;

    Exemption(@Nullable Rule rule, String title, String explanation) {
        this.rule = rule;
        this.title = title;
        this.explanation = explanation;
    }

    /** The rule with its conditions; empty for {@link #NONE}. */
    public Optional<Rule> rule() {
        return Optional.ofNullable(rule);
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }

    /** What falls under it, in a line. */
    public String explanation() {
        return explanation;
    }

    /** The exemptions of a rule by name. */
    static String titles(Rule rule) {
        return TITLES.getOrDefault(rule, "");
    }
}
