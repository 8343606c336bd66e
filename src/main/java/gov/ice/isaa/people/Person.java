package gov.ice.isaa.people;

import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody signed on: the account name at the identity provider, the name shown to others, and what the account may do
 * for which offices.
 *
 * @param position the position held, as the identity provider says it; empty when it says none
 */
public record Person(String account, String name, Set<Role> roles, Set<Office> offices, String position)
        implements Serializable {

    /** Copies the sets, so that a person never changes after sign-on. */
    public Person {
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
    }

    /** Somebody whose position the identity provider does not say. */
    public Person(String account, String name, Set<Role> roles, Set<Office> offices) {
        this(account, name, roles, offices, "");
    }

    /** Whether this person holds the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether this person works for the office itself, not merely for one above or below it. */
    public boolean worksFor(Office office) {
        return offices.contains(office);
    }

    /** The Executive Agent this person is, if any. */
    public Optional<ExecutiveAgent> executiveAgent() {
        if (!is(Role.EXECUTIVE_AGENT)) {
            return Optional.empty();
        }
        return Arrays.stream(ExecutiveAgent.values())
                .filter(agent -> offices.contains(agent.office()))
                .findFirst();
    }
}
