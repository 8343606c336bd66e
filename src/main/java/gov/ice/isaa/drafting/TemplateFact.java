package gov.ice.isaa.drafting;

import gov.ice.isaa.agreement.AgreementType;
import gov.ice.isaa.policy.Answer;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.policy.Question;

/**
 * What about a case preselects options of its template (TE-03), each with the words that give it as a reason. What is not
 * known counts as if it were so: a safeguard too many is struck from the draft, one too few is missed.
 */
public enum TemplateFact {
    PERSONAL_INFORMATION(
            "personal information is shared",
            "no personal information is shared",
            "it is not known yet whether personal information is shared"),
    SYSTEM_ACCESS(
            "a party is given access to a system",
            "no party is given access to a system",
            "it is not known yet whether a party is given access to a system"),
    CONNECTION(
            "a connection between systems, or technical help, is needed",
            "neither a connection between systems nor technical help is needed",
            "it is not known yet whether a connection between systems is needed"),
    PROTECTED_BY_LAW(
            "the law protects some of the persons concerned from disclosure",
            "it concerns nobody whom a statute protects from disclosure",
            "it is not known yet whether the law protects some of the persons concerned from disclosure"),
    LAW_ENFORCEMENT_PARTNER(
            "law enforcement information goes to another authority",
            "no law enforcement information goes to another authority",
            "it is not known yet whether law enforcement information goes to another authority"),
    FOREIGN_PARTY(
            "a foreign government or an international organization is a party",
            "every party is in the United States",
            "the parties are not known yet"),
    PRIVATE_PARTY("a private party takes part", "no private party takes part", "the parties are not known yet"),
    PUBLIC_PARTY(
            "a party acts under statutes and regulations of its own",
            "every party is a private one",
            "the parties are not known yet"),
    STATEMENT_OF_INTENT(
            "agreements of this type state what the parties intend",
            "agreements of this type bind the parties as a rule",
            "the type of the agreement is not known yet");

    private final String yes;
    private final String no;
    private final String unknown;

    TemplateFact(String yes, String no, String unknown) {
        this.yes = yes;
        this.no = no;
        this.unknown = unknown;
    }

    /** Whether it is so, or might be. */
    boolean holds(TemplateCase of) {
        return answer(of) != Answer.NO;
    }

    /** How it stands with the case, to be read after "because". */
    String words(TemplateCase of) {
        return switch (answer(of)) {
            case YES -> yes;
            case NO -> no;
            case UNKNOWN -> unknown;
        };
    }

    private Answer answer(TemplateCase of) {
        return switch (this) {
            case PERSONAL_INFORMATION -> of.facts().answer(Question.PERSONAL_INFORMATION);
            case SYSTEM_ACCESS -> of.facts().answer(Question.GIVES_SYSTEM_ACCESS);
            case CONNECTION -> of.facts().answer(Question.TECHNICAL_CONNECTION);
            case PROTECTED_BY_LAW ->
                PERSONAL_INFORMATION.holds(of) ? of.facts().answer(Question.PROTECTED_CLASSES) : Answer.NO;
            case LAW_ENFORCEMENT_PARTNER ->
                of.facts().categories().contains(Category.LAW_ENFORCEMENT) ? parties(of, authority(of)) : Answer.NO;
            case FOREIGN_PARTY -> parties(of, of.facts().foreign());
            case PRIVATE_PARTY -> parties(of, of.facts().parties().contains(PartyKind.PRIVATE));
            case PUBLIC_PARTY -> parties(of, of.facts().parties().stream().anyMatch(kind -> kind != PartyKind.PRIVATE));
            case STATEMENT_OF_INTENT ->
                of.type() == AgreementType.MOU || of.type() == AgreementType.LOI ? Answer.YES : Answer.NO;
        };
    }

    private static boolean authority(TemplateCase of) {
        return of.facts().parties().stream().anyMatch(kind -> kind != PartyKind.PRIVATE && kind != PartyKind.ACADEMIC);
    }

    private static Answer parties(TemplateCase of, boolean so) {
        if (of.facts().parties().isEmpty()) {
            return Answer.UNKNOWN;
        }
        return so ? Answer.YES : Answer.NO;
    }
}
