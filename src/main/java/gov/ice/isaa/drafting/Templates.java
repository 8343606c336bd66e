package gov.ice.isaa.drafting;

import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Sha256;
import gov.ice.isaa.support.StoredJson;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The template's versions, kept as data (TE-05). They are no secret: whoever is signed on may read them. */
@Service
@Transactional
public class Templates {

    private final JdbcClient jdbc;
    private final TemplateRows rows;
    private final AgencyTime time;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Refusals refusals;

    /** A published version never changes. */
    private final Map<TemplateVersion, Template> published = new ConcurrentHashMap<>();

    Templates(
            JdbcClient jdbc,
            TemplateRows rows,
            AgencyTime time,
            CurrentUser currentUser,
            Trail trail,
            Refusals refusals) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.time = time;
        this.currentUser = currentUser;
        this.trail = trail;
        this.refusals = refusals;
    }

    /** The newest version that is in effect today, with which drafts begin. */
    @Transactional(readOnly = true)
    public Template current() {
        int version = jdbc.sql("SELECT max(version) FROM template WHERE effective_on <= :today")
                .param("today", time.today())
                .query(Integer.class)
                .single();
        return version(version);
    }

    /** The version of the number. Throws {@link UserMistake} when there is none. */
    @Transactional(readOnly = true)
    public Template version(int number) {
        return versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(version -> published.computeIfAbsent(version, any -> rows.read(number)))
                .orElseThrow(() -> new UserMistake("The template has no version %d.".formatted(number)));
    }

    /** Every version, the newest first. */
    @Transactional(readOnly = true)
    public List<TemplateVersion> versions() {
        return jdbc.sql("""
                SELECT version, effective_on, reason, published_name, published_at FROM template
                ORDER BY version DESC""").query((row, number) -> version(row)).list();
    }

    private static TemplateVersion version(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("published_at");
        return new TemplateVersion(
                row.getInt("version"),
                row.getDate("effective_on").toLocalDate(),
                row.getString("reason"),
                row.getString("published_name"),
                at == null ? null : at.toInstant());
    }

    /**
     * Publishes the next version; drafts begin with it from its effective date on. Only the clause administrator may.
     *
     * @param next its text; the number it bears is that of the next version
     * @throws UserMistake when it breaks {@link TemplateRules}, or takes effect before today or before a version published
     *     earlier
     */
    public TemplateVersion publish(Template next, LocalDate effectiveOn, String reason) {
        Person by = currentUser.require();
        if (!by.is(Role.CLAUSE_ADMINISTRATOR)) {
            throw refusals.refuse("template.publish", "Clause library");
        }
        TemplateVersion last = versions().getFirst();
        LocalDate earliest = last.effectiveOn().isAfter(time.today()) ? last.effectiveOn() : time.today();
        if (effectiveOn.isBefore(earliest)) {
            throw new UserMistake("Version %d takes effect on %s or later. Choose another date."
                    .formatted(last.number() + 1, AgencyTime.date(earliest)));
        }
        if (next.version() != last.number() + 1) {
            throw new UserMistake("Somebody published a version meanwhile. Load the page again.");
        }
        TemplateRules.check(next);
        var version = new TemplateVersion(
                next.version(), effectiveOn, reason, by.name(), time.now().truncatedTo(ChronoUnit.MICROS));
        rows.add(next, version, by.account());
        trail.append(TrailEvent.of("template.published", "Clause library")
                .with("version", version.number())
                .with("effective", effectiveOn)
                .with("sha256", Sha256.of(StoredJson.write(next))));
        return version;
    }
}
