package gov.ice.isaa.drafting;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Contact;
import gov.ice.isaa.agreement.Party;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.policy.Category;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The words that a case gives to the template's placeholders; what is not here stays open (TE-02). */
final class CaseWords {

    private CaseWords() {}

    static Map<String, String> of(AgreementView agreement) {
        var words = new HashMap<String, String>();
        words.put("agreement-type", agreement.type().title());
        words.put("directorate", agreement.programOffice().directorate().title());
        words.put("program-office", agreement.programOffice().title());
        words.put(
                "external-party",
                joined(agreement.parties().stream().map(Party::name).toList()));
        words.put("subject", agreement.title());
        words.put(
                "categories",
                joined(agreement.categories().stream()
                        .sorted()
                        .map(CaseWords::withinSentence)
                        .toList()));
        words.put("purpose", agreement.intendedUse());
        words.put("ice-data", agreement.information());
        words.put("marking", agreement.marking());
        words.put("ice-contact", contacts(agreement, ofParty(agreement).negate()));
        words.put("party-contact", contacts(agreement, ofParty(agreement)));
        words.put("ice-signatory", signatories(agreement, false));
        words.put("party-signatory", signatories(agreement, true));
        // What the template proposes for every case; the drafter changes it like any other words.
        words.put("effective-date", "the date of the last signature");
        words.put("review-period", "two years");
        words.put("notice-days", "30");
        words.put("incident-hours", "24");
        words.replaceAll((key, value) -> oneLine(value));
        return words;
    }

    private static Predicate<Contact> ofParty(AgreementView agreement) {
        return contact ->
                agreement.parties().stream().anyMatch(party -> party.name().equals(contact.organization()));
    }

    private static String contacts(AgreementView agreement, Predicate<Contact> of) {
        return agreement.contacts().stream()
                .filter(of)
                .map(contact -> contact.name() + ", " + contact.organization()
                        + (contact.email().isBlank() ? "" : ", " + contact.email()))
                .collect(Collectors.joining("; "));
    }

    private static String signatories(AgreementView agreement, boolean external) {
        return agreement.signatories().stream()
                .filter(signatory -> signatory.external() == external)
                .map(CaseWords::position)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String position(Signatory signatory) {
        return signatory.external() && !signatory.name().equals(signatory.title())
                ? signatory.name() + ", " + signatory.title()
                : signatory.title();
    }

    private static String withinSentence(Category category) {
        String title = category.title();
        return Character.isLowerCase(title.charAt(1))
                ? Character.toLowerCase(title.charAt(0)) + title.substring(1)
                : title;
    }

    private static String joined(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** A placeholder stands inside a sentence: no line feeds, no full stop of its own, no more than the model holds. */
    private static String oneLine(String words) {
        String shown = DocumentRules.shown(words);
        String line = shown.replaceAll("\\s+", " ").strip().replaceAll("\\.+$", "");
        return line.length() <= DocumentRules.VALUE ? line : "";
    }
}
