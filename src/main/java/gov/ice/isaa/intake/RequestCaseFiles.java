package gov.ice.isaa.intake;

import gov.ice.isaa.casefile.CaseFileHolder;
import gov.ice.isaa.casefile.CaseFileRights;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.Office;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The case file of a request, until an agreement comes of it and holds it from then on. */
@Component
class RequestCaseFiles implements CaseFileHolder {

    private final JdbcClient jdbc;

    RequestCaseFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<CaseFileRights> rights(UUID caseFile, Person person, boolean change) {
        return jdbc.sql("SELECT number, status, program_office FROM request"
                        + " WHERE case_file_id = ? AND status <> 'AGREEMENT_OPENED'" + (change ? " FOR SHARE" : ""))
                .param(caseFile)
                .query((row, index) -> {
                    Office office = Office.valueOf(row.getString("program_office"));
                    boolean open = RequestStatus.valueOf(row.getString("status")) == RequestStatus.OPEN;
                    return new CaseFileRights(
                            row.getString("number"),
                            RequestAccess.mayRead(person, office),
                            RequestAccess.mayWrite(person, office),
                            open ? "" : "The request is finished and can no longer be changed.");
                })
                .optional();
    }
}
