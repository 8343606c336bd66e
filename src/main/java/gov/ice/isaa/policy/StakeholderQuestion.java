package gov.ice.isaa.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the Handbook has an office look at (ST-01…14; Handbook, Negotiation VII).
 *
 * @param rule the demand behind it
 * @param office who is asked
 * @param words the question as people read it
 */
public record StakeholderQuestion(Rule rule, Office office, String words) {

    private static final List<StakeholderQuestion> ALL = List.of(
                    Map.entry(Rule.ST_01, Office.OPP),
                    Map.entry(Rule.ST_02, Office.OPLA),
                    Map.entry(Rule.ST_03, Office.OPLA_GILD),
                    Map.entry(Rule.ST_04, Office.IGP_PRIVACY),
                    Map.entry(Rule.ST_05, Office.IGP_RECORDS),
                    Map.entry(Rule.ST_06, Office.IGP_GOVERNANCE),
                    Map.entry(Rule.ST_07, Office.IGP_FOIA),
                    Map.entry(Rule.ST_08, Office.ODCR),
                    Map.entry(Rule.ST_09, Office.OCIO),
                    Map.entry(Rule.ST_10, Office.OPR_SECURITY),
                    Map.entry(Rule.ST_11, Office.HSI_INTEL),
                    Map.entry(Rule.ST_12, Office.HSI_LEISI),
                    Map.entry(Rule.ST_13, Office.HSI_IO),
                    Map.entry(Rule.ST_14, Office.ERO_ENFORCEMENT))
            .stream()
            .map(one ->
                    new StakeholderQuestion(one.getKey(), one.getValue(), StakeholderPolicy.questionTo(one.getValue())))
            .toList();

    /** Every question that belongs to one office alone, by rule. */
    public static List<StakeholderQuestion> all() {
        return ALL;
    }

    /** The rule of that name that has a question; empty for any other text. */
    public static Optional<Rule> ruleNamed(String name) {
        return ALL.stream()
                .map(StakeholderQuestion::rule)
                .filter(rule -> rule.name().equals(name))
                .findFirst();
    }

    /** The question put to the office; empty for one that is asked for what it knows of the data. */
    public static Optional<StakeholderQuestion> to(Office office) {
        return ALL.stream().filter(one -> one.office() == office).findFirst();
    }
}
