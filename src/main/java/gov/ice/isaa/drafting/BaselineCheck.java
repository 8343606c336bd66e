package gov.ice.isaa.drafting;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.agreement.Party;
import gov.ice.isaa.casefile.CaseFileView;
import gov.ice.isaa.casefile.CaseFiles;
import gov.ice.isaa.casefile.OpenPoint;
import gov.ice.isaa.casefile.OpenPoints;
import gov.ice.isaa.policy.Baseline;
import gov.ice.isaa.policy.BaselineCase;
import gov.ice.isaa.policy.BaselineFinding;
import gov.ice.isaa.policy.BaselineText;
import gov.ice.isaa.policy.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds a draft against the standard baseline, with its case and the case file (DV-01…10). */
@Service
@Transactional(readOnly = true)
public class BaselineCheck {

    private static final List<Rule> IN_CASE_FILE = List.of(Rule.DV_06, Rule.DV_07, Rule.DV_08);

    private static final int MOST_KEPT = 500;

    /** A case, and a text by the hash of what is stored: the same text on every node. */
    private record Asked(BaselineCase known, String sha256) {}

    private final Cache<Asked, List<BaselineFinding>> lately =
            CacheBuilder.newBuilder().maximumSize(MOST_KEPT).build();

    private final Agreements agreements;
    private final CaseFiles caseFiles;

    BaselineCheck(Agreements agreements, CaseFiles caseFiles) {
        this.agreements = agreements;
        this.caseFiles = caseFiles;
    }

    /** How a version of the draft stands with each demand. Throws NoSuchAgreement for those without need to know. */
    public List<BaselineFinding> of(DraftView draft) {
        AgreementView agreement = agreements.require(draft.agreementId());
        Optional<UUID> caseFile = agreements.caseFile(draft.agreementId());
        var known = new BaselineCase(
                TemplateCase.of(agreement).facts(),
                agreement.parties().stream().map(Party::name).toList(),
                agreement.marking(),
                caseFile.isPresent(),
                caseFile.map(caseFiles::require).map(BaselineCheck::open).orElse(Map.of()));
        // The words of a long text take their time; the case is read anew each time.
        var asked = new Asked(known, draft.version().sha256());
        List<BaselineFinding> found = lately.getIfPresent(asked);
        if (found == null) {
            found = Baseline.check(known, text(draft.document()));
            lately.put(asked, found);
        }
        return found;
    }

    private static Map<Rule, List<String>> open(CaseFileView file) {
        Map<String, List<String>> byRule = OpenPoints.of(file).stream()
                .collect(Collectors.groupingBy(
                        OpenPoint::rule, Collectors.mapping(OpenPoint::sentence, Collectors.toList())));
        return IN_CASE_FILE.stream()
                .filter(rule -> byRule.containsKey(rule.id()))
                .collect(Collectors.toMap(rule -> rule, rule -> byRule.getOrDefault(rule.id(), List.of())));
    }

    /** What the baseline reads of a document; the notes are no part of it. */
    static BaselineText text(DraftDocument document) {
        return new BaselineText(document.withoutNotes().sections().stream()
                .collect(Collectors.toMap(Section::key, BaselineCheck::part)));
    }

    private static BaselineText.Part part(Section section) {
        String words = section.blocks().stream().map(Block::words).collect(Collectors.joining("\n"));
        var open = new HashMap<String, String>();
        section.blocks().stream()
                .flatMap(block -> block.texts().stream())
                .flatMap(text -> text.content().stream())
                .filter(Placeholder.class::isInstance)
                .map(Placeholder.class::cast)
                .filter(Placeholder::open)
                .forEach(placeholder -> open.put(placeholder.key(), placeholder.label()));
        return new BaselineText.Part(words, open);
    }

    /**
     * The block to show for a gap: the one with the placeholder that is open, or the first of its section; empty where there
     * is none.
     */
    public static Optional<String> place(DraftDocument document, BaselineFinding.Gap gap) {
        return Optional.ofNullable(gap.section())
                .flatMap(document::section)
                .flatMap(section -> section.blocks().stream()
                        .filter(block -> !(block instanceof Note))
                        .flatMap(block -> block.texts().stream())
                        .filter(text -> gap.placeholder() == null || opens(text, gap.placeholder()))
                        .findFirst())
                .map(TextBlock::id);
    }

    private static boolean opens(TextBlock text, String placeholder) {
        return text.content().stream()
                .anyMatch(inline -> inline instanceof Placeholder found
                        && found.open()
                        && found.key().equals(placeholder));
    }
}
