package gov.ice.isaa.drafting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which version did what to a section. */
@Component
class SectionVersions {

    private final DraftStore store;

    SectionVersions(DraftStore store) {
        this.store = store;
    }

    /**
     * The version after {@code baseVersion} that holds the save; empty when it was never stored. It was, when a version of
     * its author made of the text before it just what the save makes of that.
     */
    Optional<DraftView> holding(SectionSave save, DraftView current) {
        if (save.baseVersion() == current.number()) {
            return Optional.empty();
        }
        return store.versionsAfter(current.agreementId(), save.baseVersion()).reversed().stream()
                .filter(version -> version.account().equals(save.account()))
                .filter(version -> save.base().key().equals(version.sectionKey()))
                .map(version -> view(current, version.number()))
                .filter(stored -> save.on(before(stored)).whole().equals(blocks(stored, save)))
                .findFirst();
    }

    /** What was typed on after the save, on the version that holds the save together with what others had saved. */
    Optional<TypedText> typedOn(SectionSave sent, List<Block> typed, DraftView current) {
        return holding(sent, current).flatMap(stored -> {
            DraftDocument before = before(stored);
            return blocks(stored, sent)
                    .flatMap(joined -> SectionMerge.of(
                                    sent.blocksIn(before), sent.with(typed).blocksIn(before), joined)
                            .whole())
                    .map(blocks -> new TypedText(stored.number(), blocks));
        });
    }

    /** What changed the section since a version of it; null when it still reads like that. */
    @Nullable
    DraftVersion lastChange(DraftView current, Section theirs, DraftView since, String account) {
        boolean same =
                since.document().section(theirs.key()).map(Section::blocks).equals(Optional.of(theirs.blocks()));
        return same ? null : lastChange(current, theirs, since.number(), account);
    }

    /**
     * The newest version by somebody else than the account that changed the section, or else by the account; versions that
     * reach further are looked into.
     */
    DraftVersion lastChange(DraftView current, Section theirs, int baseVersion, String account) {
        DraftVersion own = null;
        for (DraftVersion version : store.versionsAfter(current.agreementId(), baseVersion)) {
            if (changed(current, version, theirs)) {
                if (!version.account().equals(account)) {
                    return version;
                }
                own = own == null ? version : own;
            }
        }
        return own == null ? current.version() : own;
    }

    private boolean changed(DraftView draft, DraftVersion version, Section theirs) {
        return theirs.key().equals(version.sectionKey())
                || version.sectionKey() == null
                        && !Optional.of(theirs)
                                .equals(view(draft, version.number() - 1)
                                        .document()
                                        .section(theirs.key()));
    }

    private DraftDocument before(DraftView stored) {
        return view(stored, stored.number() - 1).document();
    }

    private DraftView view(DraftView draft, int number) {
        return store.version(draft.agreementId(), number)
                .orElseThrow(() -> new IllegalStateException("Versions of a draft have no gaps."));
    }

    private static Optional<List<Block>> blocks(DraftView stored, SectionSave save) {
        return stored.document().section(save.base().key()).map(Section::blocks);
    }
}
