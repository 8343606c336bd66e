package gov.ice.isaa.signing.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.signing.CeremonyView;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.FactList;
import java.time.LocalDate;

/** From when and until when the agreement is in force, for everybody who signs it. */
class DatesCard extends Section {

    DatesCard(AgreementView agreement, CeremonyView ceremony) {
        addClassName("card");
        boolean executed = ceremony.outcome() == CeremonyView.Outcome.EXECUTED;
        LocalDate from = executed ? agreement.effectiveOn() : ceremony.effectiveOn();
        add(
                new H2("Dates"),
                new FactList()
                        .fact("In force from", from == null ? "The day of the last signature" : AgencyTime.date(from))
                        .fact(
                                "Ends on",
                                ceremony.expiresOn() == null ? "No end date" : AgencyTime.date(ceremony.expiresOn())));
    }
}
