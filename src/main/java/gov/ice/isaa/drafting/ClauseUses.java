package gov.ice.isaa.drafting;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.support.SqlFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where clauses of the template are used. Agreements are listed for whoever may see them; the clause administrator is told
 * the number of every other one as well, unless it is for named people only.
 */
@Service
@Transactional(readOnly = true)
public class ClauseUses {

    private final ClauseRows rows;
    private final DraftStore drafts;
    private final Templates templates;
    private final Agreements agreements;
    private final AgreementAccess access;
    private final CurrentUser currentUser;

    ClauseUses(
            ClauseRows rows,
            DraftStore drafts,
            Templates templates,
            Agreements agreements,
            AgreementAccess access,
            CurrentUser currentUser) {
        this.rows = rows;
        this.drafts = drafts;
        this.templates = templates;
        this.agreements = agreements;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** In how many agreements the clause was taken up, those that the reader may not see among them. */
    public int count(ClauseId clause) {
        return rows.count(clause);
    }

    /** Agreements that took the clause up, the newest first. */
    public List<ClauseUse> of(ClauseId clause, int offset, int most) {
        Person reader = currentUser.require();
        SqlFilter seen = access.visibleTo(reader);
        SqlFilter listed = reader.is(Role.CLAUSE_ADMINISTRATOR)
                ? new SqlFilter("NOT a.named_people_only OR (" + seen.sql() + ")", seen.parameters())
                : seen;
        return rows.uses(clause, listed, seen, offset, most).stream()
                .map(row -> use(clause, row))
                .toList();
    }

    private ClauseUse use(ClauseId clause, ClauseRows.Row row) {
        return new ClauseUse(
                row.number(),
                row.seen() ? row.title() : null,
                row.programOffice(),
                row.phase(),
                row.templateVersion(),
                became(clause, row));
    }

    /** Filling a placeholder does not change a clause. */
    private ClauseUse.Became became(ClauseId clause, ClauseRows.Row row) {
        Optional<TextBlock> now = drafts.current(row.agreement()).stream()
                .flatMap(draft -> draft.document().sections().stream())
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block.texts().stream())
                .filter(text -> text.id().equals(row.block()))
                .findFirst();
        Template from = templates.version(row.templateVersion());
        return now.map(text -> from.clause(clause)
                        .filter(was -> ClauseText.content(was.text(), from.placeholders(), Map.of())
                                .equals(text.replacedContent(ClauseUses::emptied)))
                        .map(same -> ClauseUse.Became.AS_WRITTEN)
                        .orElse(ClauseUse.Became.CHANGED))
                .orElse(ClauseUse.Became.REMOVED);
    }

    private static Inline emptied(Inline inline) {
        return inline instanceof Placeholder placeholder ? placeholder.filled(null) : inline;
    }

    /**
     * The clause that each paragraph of the draft began as, by the paragraph's id. Throws NoSuchAgreement for those without
     * need to know.
     */
    public Map<String, ClauseId> in(UUID agreementId) {
        agreements.guardVisible(agreementId);
        return rows.of(agreementId);
    }

    /**
     * The number of the version of the template that the draft began with. Throws NoSuchAgreement for those without need to
     * know, and fails for an agreement without a draft.
     */
    public int templateVersion(UUID agreementId) {
        agreements.guardVisible(agreementId);
        return drafts.templateVersion(agreementId);
    }
}
