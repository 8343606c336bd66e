package gov.ice.isaa.people.signon;

import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.Acting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opensaml.core.xml.XMLObject;
import org.opensaml.core.xml.schema.XSAny;
import org.opensaml.core.xml.schema.XSString;
import org.opensaml.saml.saml2.core.Assertion;
import org.springframework.stereotype.Component;

/** Turns the attributes of an assertion into a person, by the names the agency has configured. Unknown words give nothing. */
@Component
class AttributeMapping {

    private final SignOnSettings.Attributes names;
    private final Map<String, Role> roles;
    private final Map<String, Office> offices;

    /** Throws {@link IllegalArgumentException} when a word is configured for a role or an office that does not exist. */
    AttributeMapping(SignOnSettings settings) {
        names = settings.attributes();
        roles = words(Role.values(), Role::valueOf, settings.roles());
        offices = words(Office.values(), Office::valueOf, settings.offices());
    }

    /** The person the assertion speaks of. Throws {@link Refusal} when the account's name is missing, double, too long or reserved. */
    Person person(Assertion assertion) {
        List<String> accounts = values(assertion, names.account()).toList();
        String nameId = assertion.getSubject().getNameID().getValue();
        String account = accounts.isEmpty() ? nameId : accounts.getFirst();
        Refusal.unless(
                accounts.size() <= 1 && ResponseRules.plain(account, 100) && !Acting.reserved(account), Reason.SUBJECT);
        String name = values(assertion, names.name())
                .filter(text -> ResponseRules.plain(text, 200))
                .findFirst()
                .orElse(account);
        String position = values(assertion, names.position())
                .filter(text -> ResponseRules.plain(text, 200))
                .findFirst()
                .orElse("");
        return new Person(
                account,
                name,
                known(assertion, names.roles(), roles),
                known(assertion, names.offices(), offices),
                position);
    }

    private static <T> Set<T> known(Assertion assertion, String attribute, Map<String, T> words) {
        return values(assertion, attribute)
                .filter(words::containsKey)
                .map(words::get)
                .collect(Collectors.toSet());
    }

    private static Stream<String> values(Assertion assertion, String attribute) {
        return assertion.getAttributeStatements().stream()
                .flatMap(statement -> statement.getAttributes().stream())
                .filter(found -> attribute.equals(found.getName()))
                .flatMap(found -> found.getAttributeValues().stream())
                .flatMap(AttributeMapping::text)
                .map(String::trim)
                .filter(text -> !text.isEmpty());
    }

    private static Stream<String> text(XMLObject value) {
        return Stream.ofNullable(
                switch (value) {
                    case XSString string -> string.getValue();
                    case XSAny any -> any.getTextContent();
                    default -> null;
                });
    }

    private static <T extends Enum<T>> Map<String, T> words(
            T[] values, Function<String, T> named, Map<String, String> configured) {
        if (configured.isEmpty()) {
            return Stream.of(values).collect(Collectors.toMap(Enum::name, Function.identity()));
        }
        return configured.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> named.apply(entry.getValue())));
    }
}
