package gov.ice.isaa.people;

import gov.ice.isaa.policy.Office;
import java.time.Instant;
import java.util.Set;

/** An account as it last signed on: the name to show, and the roles and offices it held then. */
public record Account(String account, String name, Set<Role> roles, Set<Office> offices, Instant lastSignOn) {

    /** Copies the sets. */
    public Account {
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
    }
}
