package gov.ice.isaa.people;

import gov.ice.isaa.policy.Office;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts that have signed on, for showing names and for finding who holds a role; never used to decide access. */
public interface Accounts {

    /** The account of this name, as it last signed on. */
    Optional<Account> find(String account);

    /** The name to show for an account: the account name itself when it never signed on here. */
    String nameOf(String account);

    /** The names to show for several accounts at once, by account; those unknown here stand with their account name. */
    Map<String, String> namesOf(Collection<String> accounts);

    /** The accounts that held the role for the office when they last signed on, by name. */
    List<Account> holding(Role role, Office office);
}
