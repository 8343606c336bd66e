package gov.ice.isaa.signing;

import gov.ice.isaa.people.FreshSignOn.Proof;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.signing.CeremonyView.Outcome;
import gov.ice.isaa.signing.SlotView.Given;
import gov.ice.isaa.signing.SlotView.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ceremonies, slots and signatures in the database. */
@Repository
class CeremonyStore {

    private final JdbcClient jdbc;

    CeremonyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the row, so that whoever signs next waits until the one before has finished or failed. */
    Optional<CeremonyView> lock(UUID ceremonyId) {
        return jdbc.sql("SELECT * FROM signing_ceremony WHERE id = ? FOR UPDATE")
                .param(ceremonyId)
                .query(this::ceremony)
                .optional();
    }

    /** Makes two that would open a ceremony for the same agreement wait for each other. */
    void lockAgreement(UUID agreementId) {
        jdbc.sql("SELECT id FROM agreement WHERE id = ? FOR UPDATE")
                .param(agreementId)
                .query(UUID.class)
                .optional();
    }

    List<CeremonyView> ofAgreement(UUID agreementId) {
        return jdbc.sql("SELECT * FROM signing_ceremony WHERE agreement_id = ? ORDER BY number DESC")
                .param(agreementId)
                .query(this::ceremony)
                .list();
    }

    Optional<UUID> ceremonyOf(UUID slotId) {
        return jdbc.sql("SELECT ceremony_id FROM signing_slot WHERE id = ?")
                .param(slotId)
                .query(UUID.class)
                .optional();
    }

    void insert(CeremonyView ceremony) {
        jdbc.sql("""
                        INSERT INTO signing_ceremony (id, agreement_id, number, draft_version, draft_sha256,
                            cleared_file, current_file, opened_at)
                        VALUES (:id, :agreement, :number, :version, :sha256, :file, :file, :openedAt)""")
                .param("id", ceremony.id())
                .param("agreement", ceremony.agreementId())
                .param("number", ceremony.number())
                .param("version", ceremony.draftVersion())
                .param("sha256", ceremony.draftSha256())
                .param("file", ceremony.clearedFile())
                .param("openedAt", at(ceremony.openedAt()))
                .update();
        ceremony.slots()
                .forEach(slot -> jdbc.sql("""
                        INSERT INTO signing_slot (id, ceremony_id, position, office, party, name, title)
                        VALUES (:id, :ceremony, :position, :office, :party, :name, :title)""")
                        .param("id", slot.id())
                        .param("ceremony", ceremony.id())
                        .param("position", slot.position())
                        .param(
                                "office",
                                slot.office() == null ? null : slot.office().name())
                        .param("party", slot.party())
                        .param("name", slot.name())
                        .param("title", slot.title())
                        .update());
    }

    void insert(UUID slotId, String account, Given given, @Nullable SignatureMark mark) {
        Proof proof = given.proof();
        jdbc.sql("""
                        INSERT INTO slot_signature (slot_id, kind, signer, position_title, signed_on, recorded_at,
                            account, account_name, mark_kind, mark, consent, certificates, assertion_id,
                            authenticated_at, context_class, issuer, subject, file_before, file_after)
                        VALUES (:slot, :kind, :signer, :title, :signedOn, :recordedAt, :account, :accountName,
                            :markKind, :mark, :consent, :certificates, :assertion, :authenticatedAt, :context,
                            :issuer, :subject, :before, :after)""")
                .param("slot", slotId)
                .param("kind", given.kind().name())
                .param("signer", given.signer())
                .param("title", given.positionTitle())
                .param("signedOn", given.signedOn())
                .param("recordedAt", at(given.recordedAt()))
                .param("account", account)
                .param("accountName", given.accountName())
                .param("markKind", mark == null ? null : kind(mark))
                .param("mark", mark == null ? null : mark.written())
                .param("consent", given.consent().isEmpty() ? null : given.consent())
                .param("certificates", given.certificates())
                .param("assertion", proof == null ? null : proof.assertionId())
                .param("authenticatedAt", proof == null ? null : at(proof.authenticatedAt()))
                .param("context", proof == null ? null : proof.contextClass())
                .param("issuer", proof == null ? null : proof.issuer())
                .param("subject", proof == null ? null : proof.subject())
                .param("before", given.fileBefore())
                .param("after", given.fileAfter())
                .update();
    }

    void current(UUID ceremonyId, UUID file) {
        jdbc.sql("UPDATE signing_ceremony SET current_file = ? WHERE id = ?")
                .params(file, ceremonyId)
                .update();
    }

    void dates(UUID ceremonyId, @Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn) {
        jdbc.sql("UPDATE signing_ceremony SET effective_on = :effective, expires_on = :expires WHERE id = :id")
                .param("effective", effectiveOn)
                .param("expires", expiresOn)
                .param("id", ceremonyId)
                .update();
    }

    void close(
            UUID ceremonyId,
            Outcome outcome,
            Instant now,
            String by,
            @Nullable String reason,
            @Nullable UUID evidence) {
        jdbc.sql("""
                        UPDATE signing_ceremony SET outcome = :outcome, closed_at = :now, closed_by = :by,
                            reason = :reason, evidence_file = :evidence
                        WHERE id = :id""")
                .param("outcome", outcome.name())
                .param("now", at(now))
                .param("by", by)
                .param("reason", reason)
                .param("evidence", evidence)
                .param("id", ceremonyId)
                .update();
    }

    void choose(UUID slotId, String account, SignatureMark mark, Instant now) {
        jdbc.sql("""
                        INSERT INTO signature_choice (slot_id, account, kind, mark, made_at)
                        VALUES (:slot, :account, :kind, :mark, :now)
                        ON CONFLICT (slot_id, account)
                        DO UPDATE SET kind = excluded.kind, mark = excluded.mark, made_at = excluded.made_at""")
                .param("slot", slotId)
                .param("account", account)
                .param("kind", kind(mark))
                .param("mark", mark.written())
                .param("now", at(now))
                .update();
    }

    Optional<SignatureMark> choice(UUID slotId, String account) {
        return jdbc.sql("SELECT kind, mark FROM signature_choice WHERE slot_id = ? AND account = ?")
                .params(slotId, account)
                .query((row, number) -> "TYPED".equals(row.getString("kind"))
                        ? (SignatureMark) new SignatureMark.Typed(row.getString("mark"))
                        : SignatureMark.Drawn.parse(row.getString("mark")))
                .optional();
    }

    void forget(UUID slotId, String account) {
        jdbc.sql("DELETE FROM signature_choice WHERE slot_id = ? AND account = ?")
                .params(slotId, account)
                .update();
    }

    /**
     * Whether the content is a file of one of the agreement's ceremonies; a scan does not count, because one sheet may
     * carry the signatures of several parties.
     */
    boolean keeps(UUID agreementId, byte[] content) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM signing_ceremony ceremony
                            LEFT JOIN signing_slot slot ON slot.ceremony_id = ceremony.id
                            LEFT JOIN slot_signature given ON given.slot_id = slot.id
                            JOIN isaa.stored_file file ON file.id IN (ceremony.cleared_file, ceremony.evidence_file,
                                given.file_before, CASE WHEN given.kind <> 'SCANNED_COPY' THEN given.file_after END)
                            WHERE ceremony.agreement_id = :agreement AND file.sha256 = sha256(:content))""")
                .param("agreement", agreementId)
                .param("content", content)
                .query(Boolean.class)
                .single();
    }

    /** Whoever has chosen a signature in the ceremony chooses again. */
    void forgetChoices(UUID ceremonyId) {
        jdbc.sql("""
                        DELETE FROM signature_choice
                        WHERE slot_id IN (SELECT id FROM signing_slot WHERE ceremony_id = ?)""").param(ceremonyId).update();
    }

    private CeremonyView ceremony(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String outcome = row.getString("outcome");
        return new CeremonyView(
                id,
                row.getObject("agreement_id", UUID.class),
                row.getInt("number"),
                row.getInt("draft_version"),
                row.getString("draft_sha256"),
                row.getObject("cleared_file", UUID.class),
                row.getObject("current_file", UUID.class),
                row.getObject("evidence_file", UUID.class),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                Objects.requireNonNull(instant(row, "opened_at")),
                outcome == null ? null : Outcome.valueOf(outcome),
                instant(row, "closed_at"),
                row.getString("closed_by"),
                row.getString("reason"),
                slots(id));
    }

    private List<SlotView> slots(UUID ceremonyId) {
        return jdbc.sql("""
                        SELECT slot.*, given.* FROM signing_slot slot
                        LEFT JOIN slot_signature given ON given.slot_id = slot.id
                        WHERE slot.ceremony_id = ? ORDER BY slot.position""").param(ceremonyId).query(CeremonyStore::slot).list();
    }

    private static SlotView slot(ResultSet row, int number) throws SQLException {
        String office = row.getString("office");
        return new SlotView(
                row.getObject("id", UUID.class),
                row.getObject("ceremony_id", UUID.class),
                row.getInt("position"),
                office == null ? null : Office.valueOf(office),
                row.getString("party"),
                row.getString("name"),
                row.getString("title"),
                row.getObject("slot_id") == null ? null : given(row));
    }

    private static Given given(ResultSet row) throws SQLException {
        String assertion = row.getString("assertion_id");
        Proof proof = assertion == null
                ? null
                : new Proof(
                        row.getString("account"),
                        row.getString("subject"),
                        assertion,
                        Objects.requireNonNull(instant(row, "authenticated_at")),
                        row.getString("context_class"),
                        row.getString("issuer"));
        return new Given(
                Kind.valueOf(row.getString("kind")),
                row.getString("signer"),
                row.getString("position_title"),
                row.getObject("signed_on", LocalDate.class),
                Objects.requireNonNull(instant(row, "recorded_at")),
                row.getString("account_name"),
                proof,
                Objects.requireNonNullElse(row.getString("certificates"), ""),
                mark(row.getString("mark_kind"), row.getString("mark")),
                Objects.requireNonNullElse(row.getString("consent"), ""),
                row.getObject("file_before", UUID.class),
                row.getObject("file_after", UUID.class));
    }

    private static String mark(@Nullable String kind, String written) {
        if (kind == null) {
            return "";
        }
        return kind.equals("TYPED")
                ? new SignatureMark.Typed(written).inWords()
                : SignatureMark.Drawn.parse(written).inWords();
    }

    private static String kind(SignatureMark mark) {
        return mark instanceof SignatureMark.Typed ? "TYPED" : "DRAWN";
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
