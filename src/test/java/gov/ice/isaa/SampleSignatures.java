package gov.ice.isaa;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.NewAgreement;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.signing.Attestation;
import gov.ice.isaa.signing.Ceremonies;
import gov.ice.isaa.signing.CeremonyView;
import gov.ice.isaa.signing.Consent;
import gov.ice.isaa.signing.SignatureMark;
import gov.ice.isaa.signing.Signings;
import gov.ice.isaa.signing.SlotView;
import gov.ice.isaa.signing.seal.Appearance;
import gov.ice.isaa.signing.seal.TestSeal;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.paper.PrintingPress;
import gov.ice.isaa.support.paper.SampleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs sample agreements, as the signatories and the Program Officer do it in the portal. */
@Component
public class SampleSignatures {

    /** HSI and ERO share with a State police force: both Executive Agents sign (SG-01). */
    public static final NewAgreement TWO_AGENTS = signedToo(
            SampleAgreements.STATE_POLICE,
            Set.of(ExecutiveAgent.HSI, ExecutiveAgent.ERO),
            Office.ERO,
            ExecutiveAgent.ERO.title());

    /** HSI shares with a State police force, and the Director signs beside its Executive Agent. */
    public static final NewAgreement AGENT_AND_DIRECTOR =
            signedToo(SampleAgreements.STATE_POLICE, Set.of(ExecutiveAgent.HSI), Office.DIRECTOR, "Director, ICE");

    private final Ceremonies ceremonies;
    private final Signings signings;
    private final PrintingPress press;
    private final AgencyTime time;
    private final JdbcClient jdbc;

    SampleSignatures(Ceremonies ceremonies, Signings signings, PrintingPress press, AgencyTime time, JdbcClient jdbc) {
        this.ceremonies = ceremonies;
        this.signings = signings;
        this.press = press;
        this.time = time;
        this.jdbc = jdbc;
    }

    /** Signs with a typed name after signing in again. Leaves the signatory signed on. */
    public CeremonyView sign(AgreementView agreement, Person signatory) {
        SignIn.as(signatory);
        SlotView slot = ceremonies.newest(agreement.id()).orElseThrow().slots().stream()
                .filter(ceremonies::maySign)
                .findFirst()
                .orElseThrow();
        signings.choose(slot.id(), new SignatureMark.Typed(signatory.name()), new Consent(true, true, true));
        signInAgain(signatory);
        return signings.sign(slot.id());
    }

    /** Files a scanned copy for the external party. Leaves the Program Officer signed on. */
    public CeremonyView fileScan(AgreementView agreement) {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        SlotView slot = ceremonies.newest(agreement.id()).orElseThrow().slots().stream()
                .filter(SlotView::external)
                .findFirst()
                .orElseThrow();
        byte[] scan = press.print(SampleText.document());
        return signings.file(slot.id(), "scan.pdf", scan, new Attestation(slot.name(), slot.title(), time.today()));
    }

    /** What the identity provider's answer to a fresh sign-on leaves behind. */
    public void signInAgain(Person person) {
        jdbc.sql("""
                        UPDATE fresh_sign_on SET subject = account, assertion_id = 'ID_' || id, issuer = 'urn:test:idp',
                            context_class = 'urn:oasis:names:tc:SAML:2.0:ac:classes:X509', authenticated_at = now()
                        WHERE account = ? AND assertion_id IS NULL""").param(person.account()).update();
    }

    /** The document as another party signs it with a certificate of its own. */
    public byte[] signedByParty(byte[] document, String field) {
        var appearance = new Appearance(new SignatureMark.Typed("Superintendent"), List.of("State police"));
        return TestSeal.ofParty().sign(document, field, appearance, "Superintendent", "Approved");
    }

    private static NewAgreement signedToo(NewAgreement one, Set<ExecutiveAgent> agents, Office office, String title) {
        var signatories = new ArrayList<>(one.signatories());
        signatories.add(1, new Signatory(office, "U.S. Immigration and Customs Enforcement", title, title));
        return new NewAgreement(
                one.title(),
                one.type(),
                one.programOffice(),
                one.categories(),
                agents,
                one.offices(),
                one.parties(),
                one.contacts(),
                signatories,
                one.information(),
                one.intendedUse(),
                one.facts(),
                null);
    }
}
