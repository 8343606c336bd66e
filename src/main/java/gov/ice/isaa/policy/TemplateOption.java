package gov.ice.isaa.policy;

import java.util.EnumSet;
import java.util.Set;

/**
 * What decides between the exclusive options of an agreement's template (TE-03). What is not known counts as if it were
 * so: a safeguard too many is struck from the draft, one too few is missed.
 */
public enum TemplateOption {
    /** Personal information is shared: the clauses that protect it. */
    PERSONAL_INFORMATION,
    /** A party uses a system of ICE or connects one: the clauses on access. */
    SYSTEM_ACCESS,
    FOREIGN_PARTY,
    PRIVATE_PARTY;

    /** The options that the facts of the case preselect; whoever writes the draft may decide otherwise. */
    public static Set<TemplateOption> of(CaseFacts facts) {
        Set<TemplateOption> options = EnumSet.noneOf(TemplateOption.class);
        if (facts.answer(Question.PERSONAL_INFORMATION) != Answer.NO) {
            options.add(PERSONAL_INFORMATION);
        }
        if (facts.answer(Question.GIVES_SYSTEM_ACCESS) != Answer.NO
                || facts.answer(Question.TECHNICAL_CONNECTION) != Answer.NO) {
            options.add(SYSTEM_ACCESS);
        }
        if (facts.foreign()) {
            options.add(FOREIGN_PARTY);
        }
        if (facts.parties().contains(PartyKind.PRIVATE)) {
            options.add(PRIVATE_PARTY);
        }
        return options;
    }
}
