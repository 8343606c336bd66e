package gov.ice.isaa.library;

import gov.ice.isaa.TestDatabase;
import gov.ice.isaa.support.database.Database;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Takes back what a test published or prepared, so that other tests begin drafts with what the portal is shipped with. */
public final class LibraryRows {

    private static final String PUBLISHED = "version IN (SELECT version FROM template WHERE published_at IS NOT NULL)";

    private LibraryRows() {}

    /** Removes every version that was not shipped; no draft may have begun with one. */
    public static void reset() {
        JdbcClient owner = owner();
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
        owner().sql("DELETE FROM draft_clause WHERE agreement_id = :id")
                .param("id", agreementId)
                .update();
        owner().sql("DELETE FROM draft_choice WHERE agreement_id = :id")
                .param("id", agreementId)
                .update();
        owner().sql("UPDATE draft SET template_version = 2 WHERE agreement_id = :id")
                .param("id", agreementId)
                .update();
    }

    private static JdbcClient owner() {
        Database database = TestDatabase.portal();
        return JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password()));
    }
}
