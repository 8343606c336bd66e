package gov.ice.isaa.signing;

import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may sign for which office (SG-01…06): the Executive Agent for a Directorate, its delegated signatory for others. */
final class SignatoryAuthority {

    private SignatoryAuthority() {}

    /** Whether the person signs for the office; never for an external party. */
    static boolean maySign(Person person, @Nullable Office office) {
        if (office == null) {
            return false;
        }
        Optional<ExecutiveAgent> agent = Arrays.stream(ExecutiveAgent.values())
                .filter(candidate -> candidate.office() == office)
                .findFirst();
        if (agent.isPresent()) {
            return person.executiveAgent().equals(agent);
        }
        if (office == Office.DIRECTOR) {
            return person.is(Role.DIRECTOR);
        }
        return person.is(Role.DELEGATED_SIGNATORY) && person.worksFor(office);
    }
}
