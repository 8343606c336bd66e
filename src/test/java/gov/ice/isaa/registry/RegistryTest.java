package gov.ice.isaa.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementRow;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.NoSuchAgreement;
import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.policy.Category;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.PartyKind;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.StoredFile;
import gov.ice.isaa.support.StoredFiles;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@PortalTest
class RegistryTest {

    private static final byte[] SIGNED = "%PDF-1.7 signed".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Registry registry;

    @Autowired
    RegistrySearch search;

    @Autowired
    Agreements agreements;

    @Autowired
    StoredFiles files;

    @Autowired
    TrailRecords records;

    @Autowired
    AgencyTime time;

    @Autowired
    TransactionOperations transaction;

    @BeforeEach
    void sign_in() {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
    }

    @AfterEach
    void sign_out() {
        SignIn.out();
    }

    @Test
    void an_executed_document_is_filed_once_and_handed_out_as_it_was_signed() {
        AgreementView agreement = inForce();
        StoredFile file = filed(agreement);
        registry.file(agreement.id(), agreement.number(), file.id(), time.today());

        List<RegistryEntry> entries = registry.entries(agreement.id());
        assertThat(entries).hasSize(1);
        assertThat(registry.handOut(entries.getFirst())).isEqualTo(SIGNED);
        assertThat(records.find(TrailFilter.subject(agreement.number()), 0, 10))
                .extracting(TrailRecord::action)
                .startsWith("registry.handed-out", "registry.filed");
    }

    @Test
    void who_may_not_see_the_agreement_gets_no_document_of_it() {
        AgreementView agreement = inForce();
        filed(agreement);
        RegistryEntry entry = registry.entries(agreement.id()).getFirst();

        SignIn.as(DemoPeople.MA_PROGRAM_OFFICER);

        assertThatThrownBy(() -> registry.entries(agreement.id())).isInstanceOf(NoSuchAgreement.class);
        assertThatThrownBy(() -> registry.handOut(entry)).isInstanceOf(NoSuchAgreement.class);
        assertThat(found(new RegistryQuery(agreement.number(), null, null, null, null, null, false)))
                .isEmpty();
    }

    @Test
    void an_agreement_is_found_by_number_by_words_of_its_subject_and_by_a_part_of_a_word() {
        AgreementView agreement = inForce();
        for (String words : List.of(agreement.number(), "investigating gangs", "deconflic", "conflictio")) {
            assertThat(found(new RegistryQuery(words, null, null, null, null, null, false)))
                    .as(words)
                    .contains(agreement.number());
        }
    }

    @Test
    void each_filter_narrows_to_what_fits() {
        AgreementView agreement = inForce();
        agreements.reviewNext(agreement.id(), time.today().plusDays(90));
        String number = agreement.number();

        assertThat(found(new RegistryQuery(
                        number,
                        Phase.IN_FORCE,
                        Category.LAW_ENFORCEMENT,
                        ExecutiveAgent.HSI,
                        PartyKind.STATE,
                        ReviewDue.IN_90_DAYS,
                        true)))
                .containsExactly(number);
        assertThat(found(new RegistryQuery(number, Phase.EXPIRED, null, null, null, null, false)))
                .isEmpty();
        assertThat(found(new RegistryQuery(number, null, Category.BUSINESS_OPERATIONS, null, null, null, false)))
                .isEmpty();
        assertThat(found(new RegistryQuery(number, null, null, ExecutiveAgent.MA, null, null, false)))
                .isEmpty();
        assertThat(found(new RegistryQuery(number, null, null, null, PartyKind.PRIVATE, null, false)))
                .isEmpty();
        assertThat(found(new RegistryQuery(number, null, null, null, null, ReviewDue.OVERDUE, false)))
                .isEmpty();
    }

    @Test
    void what_is_not_signed_is_not_in_the_registry() {
        AgreementView agreement = agreements.open(SampleAgreements.STATE_POLICE);

        assertThat(found(new RegistryQuery(agreement.number(), null, null, null, null, null, false)))
                .isEmpty();
    }

    @Test
    void hostile_words_are_only_words() {
        for (String words :
                List.of("'; DROP TABLE agreement; --", "%", "_", "\\", "\" OR", "<script>", "!!! & | ( :*")) {
            search.page(new RegistryQuery(words, null, null, null, null, null, false), 0, 10);
        }
    }

    private List<String> found(RegistryQuery query) {
        return search.page(query, 0, 50).stream().map(AgreementRow::number).toList();
    }

    private AgreementView inForce() {
        AgreementView agreement = agreements.open(SampleAgreements.STATE_POLICE);
        agreements.beginDevelopment(agreement.id());
        agreements.beginClearance(agreement.id());
        agreements.beginSignature(agreement.id());
        agreements.execute(agreement.id(), time.today(), time.today().plusDays(60));
        return agreement;
    }

    private StoredFile filed(AgreementView agreement) {
        return transaction.execute(status -> {
            StoredFile stored = files.store(agreement.number() + ".pdf", "application/pdf", SIGNED);
            registry.file(agreement.id(), agreement.number(), stored.id(), time.today());
            return stored;
        });
    }
}
