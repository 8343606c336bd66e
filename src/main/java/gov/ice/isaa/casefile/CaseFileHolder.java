package gov.ice.isaa.casefile;

import gov.ice.isaa.people.Person;
import java.util.Optional;
import java.util.UUID;

/** A module that holds case files and decides who may do what with them; one that nobody holds is nobody's to see. */
public interface CaseFileHolder {

    /**
     * What the person may do with the case file; empty when this module does not hold it, or no longer.
     *
     * @param change whether it is about to be changed: what the answer rests on must then stay so until the transaction
     *     ends
     */
    Optional<CaseFileRights> rights(UUID caseFile, Person person, boolean change);
}
