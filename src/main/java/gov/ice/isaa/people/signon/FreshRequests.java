package gov.ice.isaa.people.signon;

import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.FreshSignOn;
import gov.ice.isaa.people.SignedOn;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fresh sign-ons in the database, so that a proof is spent in the transaction that uses it and only once on any node. */
@Component
class FreshRequests implements FreshSignOn {

    /** The request parameter that marks a request for sign-on as a fresh one. */
    static final String PARAMETER = "again";

    private static final Pattern ROUTE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_~.=-]*(/[A-Za-z0-9_~.=-]+)*");
    private static final String OWN = "account = :account AND sign_on = :sign_on AND purpose = :purpose "
            + "AND spent_at IS NULL AND authenticated_at > :oldest";

    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final SignOnSettings settings;
    private final Clock clock;

    FreshRequests(CurrentUser currentUser, JdbcClient jdbc, SignOnSettings settings, Clock clock) {
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String begin(String purpose, String returnTo) {
        if (purpose.isBlank() || purpose.length() > 200) {
            throw new IllegalArgumentException("A purpose has 1 to 200 characters");
        }
        if (returnTo.length() > 200
                || returnTo.contains("..")
                || !ROUTE.matcher(returnTo).matches()) {
            throw new IllegalArgumentException("Not a route of the portal: " + returnTo);
        }
        SignedOn principal = currentUser.requireSignedOn();
        jdbc.sql("DELETE FROM fresh_sign_on WHERE begun_at < :old AND spent_at IS NULL")
                .param("old", at(clock.instant().minus(settings.freshFor().multipliedBy(10))))
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO fresh_sign_on (id, account, sign_on, purpose, return_to, begun_at)
                        VALUES (:id, :account, :sign_on, :purpose, :return_to, :now)
                        """)
                .param("id", id)
                .param("account", principal.person().account())
                .param("sign_on", principal.signOn())
                .param("purpose", purpose)
                .param("return_to", returnTo)
                .param("now", at(clock.instant()))
                .update();
        return "/sign-on?" + PARAMETER + "=" + id;
    }

    @Override
    @Transactional
    public Optional<Proof> proof(String purpose) {
        return currentUser
                .signedOn()
                .flatMap(principal -> jdbc.sql("""
                        UPDATE fresh_sign_on SET spent_at = :now
                        WHERE id = (SELECT id FROM fresh_sign_on WHERE %s
                                    ORDER BY authenticated_at DESC LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """.formatted(OWN))
                        .param("now", at(clock.instant()))
                        .param("account", principal.person().account())
                        .param("sign_on", principal.signOn())
                        .param("purpose", purpose)
                        .param("oldest", oldest())
                        .query(FreshRequests::read)
                        .optional());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean holds(String purpose) {
        Optional<SignedOn> principal = currentUser.signedOn();
        return principal.isPresent()
                && jdbc.sql("SELECT EXISTS (SELECT FROM fresh_sign_on WHERE %s)".formatted(OWN))
                        .param("account", principal.get().person().account())
                        .param("sign_on", principal.get().signOn())
                        .param("purpose", purpose)
                        .param("oldest", oldest())
                        .query(Boolean.class)
                        .single();
    }

    /** Whether the request was begun, not yet answered, by the session that is acting now. */
    @Transactional(readOnly = true)
    public boolean begun(UUID id) {
        Optional<SignedOn> principal = currentUser.signedOn();
        return principal.isPresent()
                && jdbc.sql("""
                                SELECT EXISTS (SELECT FROM fresh_sign_on
                                WHERE id = :id AND sign_on = :sign_on AND assertion_id IS NULL)
                                """)
                        .param("id", id)
                        .param("sign_on", principal.get().signOn())
                        .query(Boolean.class)
                        .single();
    }

    /** Writes the answer to a request. Throws {@link Refusal} unless this sign-on began it and it is unanswered. */
    @Transactional
    public void answer(UUID id, SignedOn principal, Proof proof) {
        int answered = jdbc.sql("""
                        UPDATE fresh_sign_on
                        SET subject = :subject, assertion_id = :assertion, issuer = :issuer, context_class = :context,
                            authenticated_at = :at
                        WHERE id = :id AND account = :account AND sign_on = :sign_on AND assertion_id IS NULL
                        """)
                .param("subject", proof.subject())
                .param("assertion", proof.assertionId())
                .param("issuer", proof.issuer())
                .param("context", proof.contextClass())
                .param("at", at(proof.authenticatedAt()))
                .param("id", id)
                .param("account", principal.person().account())
                .param("sign_on", principal.signOn())
                .update();
        Refusal.unless(answered == 1, Reason.NOT_FRESH);
    }

    /** The route to come back to after the request was answered; the start page for one that is gone. */
    @Transactional(readOnly = true)
    public String returnTo(UUID id) {
        return jdbc.sql("SELECT return_to FROM fresh_sign_on WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The fresh sign-on that the HTTP request names; null when it names none that could be one. */
    static @Nullable UUID marked(HttpServletRequest request) {
        String id = request.getParameter(PARAMETER);
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private OffsetDateTime oldest() {
        return at(clock.instant().minus(settings.freshFor()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Proof read(ResultSet row, int number) throws SQLException {
        return new Proof(
                row.getString("account"),
                row.getString("subject"),
                row.getString("assertion_id"),
                row.getObject("authenticated_at", OffsetDateTime.class).toInstant(),
                row.getString("context_class"),
                row.getString("issuer"));
    }
}
