package gov.ice.isaa.registry.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SampleClearance;
import gov.ice.isaa.SampleSignatures;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.support.AgencyTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RecordViewTest extends ViewTest {

    @Autowired
    SampleClearance clearance;

    @Autowired
    SampleSignatures signatures;

    @Autowired
    Accounts accounts;

    @Autowired
    AgencyTime time;

    @Test
    void whoever_filed_the_document_is_named() {
        accounts.remember(DemoPeople.HSI_PROGRAM_OFFICER, time.now());
        AgreementView cleared = clearance.cleared(SampleAgreements.STATE_POLICE);
        signatures.sign(cleared, DemoPeople.HSI_EAD);
        signatures.fileScan(cleared);

        open(DemoPeople.OVERSIGHT, "agreements/" + cleared.number() + "/record");

        assertThat(_find(Span.class).stream().map(Span::getText))
                .anyMatch(text -> text.endsWith(" by " + DemoPeople.HSI_PROGRAM_OFFICER.name()));
    }
}
