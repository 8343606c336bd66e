package gov.ice.isaa.library;

import gov.ice.isaa.TestDatabase;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back what a test published or prepared, so that other tests begin drafts with what the portal is shipped with. */
public final class LibraryRows {

    private static final String PUBLISHED = "version IN (SELECT version FROM template WHERE published_at IS NOT NULL)";

    private LibraryRows() {}

    /** Removes every version that was not shipped; no draft may have begun with one. */
    public static void reset() {
        JdbcClient owner = TestDatabase.asOwner();
        owner.sql("DELETE FROM template_change").update();
        owner.sql("DELETE FROM template_preparation").update();
        for (String table : new String[] {
            "template_clause",
            "template_preselection",
            "template_option",
            "template_choice",
            "template_placeholder",
            "template_section"
        }) {
            owner.sql("DELETE FROM %s WHERE %s".formatted(table, PUBLISHED)).update();
        }
        owner.sql("DELETE FROM template WHERE published_at IS NOT NULL").update();
    }

    /** Lets a draft begin with what the portal is shipped with after all; its clauses are no longer known. */
    public static void forget(UUID agreementId) {
        TestDatabase.asOwner()
                .sql("DELETE FROM draft_clause WHERE agreement_id = :id")
                .param("id", agreementId)
                .update();
        TestDatabase.asOwner()
                .sql("DELETE FROM draft_choice WHERE agreement_id = :id")
                .param("id", agreementId)
                .update();
        TestDatabase.asOwner()
                .sql("UPDATE draft SET template_version = 2 WHERE agreement_id = :id")
                .param("id", agreementId)
                .update();
    }
}
