package gov.ice.isaa.registry.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SampleClearance;
import gov.ice.isaa.SampleSignatures;
import gov.ice.isaa.ViewTest;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.FactList;
import java.security.MessageDigest;
import java.util.HexFormat;
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

    @Test
    void an_open_record_shows_the_documents_as_soon_as_they_are_filed_each_with_the_hash_of_its_bytes()
            throws Exception {
        AgreementView cleared = clearance.cleared(SampleAgreements.STATE_POLICE);
        signatures.sign(cleared, DemoPeople.HSI_EAD);
        open(DemoPeople.HSI_PROGRAM_OFFICER, "agreements/" + cleared.number() + "/record");
        assertThat(_find(Code.class)).isEmpty();

        signatures.fileScan(cleared);

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(_find(Code.class)).hasSize(3);
        });
        for (FactList document : _find(
                FactList.class,
                spec -> spec.withPredicate(list -> !_find(list, Code.class).isEmpty()))) {
            byte[] downloaded = DownloadKt._download(_get(document, Anchor.class));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(downloaded);
            assertThat(_get(document, Code.class).getText())
                    .isEqualTo(HexFormat.of().formatHex(hash));
        }
    }
}
