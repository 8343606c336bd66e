package gov.ice.isaa.discussion;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody who takes part in a discussion, and the office spoken for: the Program Office, IGP, an engaged office, an
 * Executive Agent or a delegated signatory (ST-16: stakeholders advise).
 *
 * @param programOffice whether it is the office that writes the draft
 * @param drafts whether this person writes in it
 */
public record Speaker(String account, String name, Office office, boolean programOffice, boolean drafts) {

    /** As whom the person speaks about the agreement; empty for those who may at most read. */
    static Optional<Speaker> of(AgreementView agreement, Person person) {
        Office program = agreement.programOffice();
        if ((person.is(Role.PROGRAM_OFFICER) || person.is(Role.PROGRAM_APPROVER)) && person.worksFor(program)) {
            return Optional.of(
                    new Speaker(person.account(), person.name(), program, true, person.is(Role.PROGRAM_OFFICER)));
        }
        return Stream.of(
                        coordinator(person),
                        reviewer(agreement, person),
                        agent(agreement, person),
                        signatory(agreement, person))
                .flatMap(Optional::stream)
                .findFirst()
                .map(office -> new Speaker(person.account(), person.name(), office, false, false));
    }

    /** Whether this speaker may give the office's thread a disposition, or open it again. */
    boolean decidesFor(Office opener) {
        return programOffice || office == opener;
    }

    private static Optional<Office> coordinator(Person person) {
        return person.is(Role.IGP_COORDINATOR) ? Optional.of(Office.IGP) : Optional.empty();
    }

    private static Optional<Office> reviewer(AgreementView agreement, Person person) {
        return person.is(Role.REVIEWER)
                ? person.offices().stream()
                        .filter(agreement.offices()::contains)
                        .sorted()
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Office> agent(AgreementView agreement, Person person) {
        return person.executiveAgent()
                .filter(agreement.executiveAgents()::contains)
                .map(ExecutiveAgent::office);
    }

    private static Optional<Office> signatory(AgreementView agreement, Person person) {
        return person.is(Role.DELEGATED_SIGNATORY)
                ? agreement.signatories().stream()
                        .map(Signatory::office)
                        .flatMap(Stream::ofNullable)
                        .filter(person::worksFor)
                        .findFirst()
                : Optional.empty();
    }
}
