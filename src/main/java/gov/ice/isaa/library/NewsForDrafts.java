package gov.ice.isaa.library;

import gov.ice.isaa.drafting.ClauseId;
import gov.ice.isaa.drafting.ClauseUses;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.drafting.TemplateVersion;
import gov.ice.isaa.drafting.TextBlock;
import gov.ice.isaa.library.Difference.Kind;
import gov.ice.isaa.library.Difference.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a draft of what became newer in the library since it was begun; the draft itself keeps its wording. */
@Service
@Transactional(readOnly = true)
public class NewsForDrafts {

    private final ClauseLibrary library;
    private final ClauseUses uses;

    NewsForDrafts(ClauseLibrary library, ClauseUses uses) {
        this.library = library;
        this.uses = uses;
    }

    /** What is newer for the draft. Throws NoSuchAgreement for those without need to know its agreement. */
    public TemplateNews about(DraftView draft) {
        int begunWith = uses.templateVersion(draft.agreementId());
        TemplateVersion newest = library.versions().getFirst();
        boolean any = newest.number() > begunWith;
        return new TemplateNews(
                begunWith,
                newest,
                !any || newest.number() <= library.inEffect(),
                any ? clauses(draft, library.version(begunWith), library.version(newest.number())) : List.of());
    }

    private List<TemplateNews.Clause> clauses(DraftView draft, Template begun, Template now) {
        Map<ClauseId, String> places = places(draft);
        List<TemplateChange> changes = library.versions().stream()
                .filter(version -> version.number() > begun.version())
                .flatMap(version -> library.changes(version.number()).stream())
                .toList();
        return Differences.between(begun, now).stream()
                .filter(difference -> difference.subject() == Subject.CLAUSE && difference.kind() != Kind.MOVED)
                .flatMap(difference -> concerns(difference, places, begun, now, changes))
                .toList();
    }

    private static Stream<TemplateNews.Clause> concerns(
            Difference difference,
            Map<ClauseId, String> places,
            Template begun,
            Template now,
            List<TemplateChange> changes) {
        var id = new ClauseId(difference.section(), difference.key());
        String place = places.get(id);
        boolean added = difference.kind() == Kind.ADDED
                && now.clause(id).filter(clause -> clause.choice() == null).isPresent();
        boolean otherWords = !begun.block(id).equals(now.block(id));
        if (!added && (place == null || !otherWords)) {
            return Stream.empty();
        }
        return Stream.of(new TemplateNews.Clause(
                Words.heading(id.section(), begun, now),
                place,
                begun.block(id).orElse(null),
                now.block(id).orElse(null),
                changes.stream()
                        .filter(change -> change.what().isOf(id))
                        .map(TemplateChange::reason)
                        .distinct()
                        .toList()));
    }

    /** The clauses that still stand in the draft, each with its paragraph. */
    private Map<ClauseId, String> places(DraftView draft) {
        Set<String> standing = draft.document().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block.texts().stream())
                .map(TextBlock::id)
                .collect(Collectors.toSet());
        return uses.in(draft.agreementId()).entrySet().stream()
                .filter(origin -> standing.contains(origin.getKey()))
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (one, other) -> one));
    }
}
