package gov.ice.isaa.intake;

import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.SqlFilter;

/** Need to know for requests: the Program Office's own people and IGP; nobody else before there is an agreement. */
final class RequestAccess {

    private RequestAccess() {}

    static boolean mayRead(Person person, Office programOffice) {
        return person.is(Role.IGP_COORDINATOR) || inTeam(person) && person.worksFor(programOffice);
    }

    static boolean mayWrite(Person person, Office programOffice) {
        return person.is(Role.PROGRAM_OFFICER) && person.worksFor(programOffice);
    }

    /** The condition on {@code isaa.request r} that holds for what the person may see. */
    static SqlFilter visibleTo(Person person) {
        if (person.is(Role.IGP_COORDINATOR)) {
            return SqlFilter.of("TRUE");
        }
        if (!inTeam(person)) {
            return SqlFilter.of("FALSE");
        }
        var offices = person.offices().stream().map(Office::name).toArray(String[]::new);
        return SqlFilter.of("r.program_office = ANY(:requestOffices)", "requestOffices", offices);
    }

    private static boolean inTeam(Person person) {
        return person.is(Role.PROGRAM_OFFICER) || person.is(Role.PROGRAM_APPROVER);
    }
}
