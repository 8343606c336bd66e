package gov.ice.isaa.agreement;

import gov.ice.isaa.casefile.CaseFileHolder;
import gov.ice.isaa.casefile.CaseFileRights;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.Office;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The case file of an agreement: read by whoever may see the agreement, written by the Program Officers of its office until
 * the draft goes to the offices.
 */
@Component
class AgreementCaseFiles implements CaseFileHolder {

    private final JdbcClient jdbc;
    private final AgreementAccess access;

    AgreementCaseFiles(JdbcClient jdbc, AgreementAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    public Optional<CaseFileRights> rights(UUID caseFile, Person person, boolean change) {
        record Held(UUID id, String number, Phase phase, Office programOffice) {}
        return jdbc.sql("SELECT id, number, phase, program_office FROM agreement WHERE case_file_id = ?"
                        + (change ? " FOR SHARE" : ""))
                .param(caseFile)
                .query((row, index) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        Phase.valueOf(row.getString("phase")),
                        Office.valueOf(row.getString("program_office"))))
                .optional()
                .map(held -> new CaseFileRights(
                        held.number(),
                        access.maySee(held.id(), person),
                        person.is(Role.PROGRAM_OFFICER) && person.worksFor(held.programOffice()),
                        closed(held.phase())));
    }

    private static String closed(Phase phase) {
        return switch (phase) {
            case INITIATION, NEGOTIATION, DEVELOPMENT -> "";
            case CLEARANCE, SIGNATURE ->
                "The draft is with the offices: data and terms can be changed again when it is back in development.";
            case IN_FORCE, TERMINATED, EXPIRED -> "The agreement was signed: its data and terms stay as they are.";
        };
    }
}
