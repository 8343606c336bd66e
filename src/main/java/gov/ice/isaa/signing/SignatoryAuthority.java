package gov.ice.isaa.signing;

import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign above which title (SG-01…06): the Executive Agent as such, and each delegated signatory for the own office
 * and in the own position only.
 */
final class SignatoryAuthority {

    /** A longer title ends like a shorter one: a Deputy Assistant Director is no Assistant Director. */
    private static final String NO_OTHER_RANK = "(?<!\\b(Deputy|Acting|Associate|Assistant|Executive)[ ,-])\\b";

    private SignatoryAuthority() {}

    /** Whether the person signs for the office under this title; never for an external party. */
    static boolean maySign(Person person, @Nullable Office office, String title) {
        if (office == null) {
            return false;
        }
        Optional<ExecutiveAgent> agent = Arrays.stream(ExecutiveAgent.values())
                .filter(candidate -> candidate.title().equals(title))
                .findFirst();
        if (agent.isPresent()) {
            return agent.get().office() == office && person.executiveAgent().equals(agent);
        }
        if (office == Office.DIRECTOR) {
            return person.is(Role.DIRECTOR);
        }
        return person.is(Role.DELEGATED_SIGNATORY) && person.worksFor(office) && holds(person, title);
    }

    /** Whether the identity provider says that the person holds the position, apart from the name of the office. */
    private static boolean holds(Person person, String title) {
        String said = person.position().isBlank() ? person.name() : person.position();
        String rank = title.substring(0, title.contains(",") ? title.indexOf(',') : title.length());
        return Pattern.compile(NO_OTHER_RANK + Pattern.quote(rank.strip()) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(said)
                .find();
    }
}
