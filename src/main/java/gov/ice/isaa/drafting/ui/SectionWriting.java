package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.html.Div;
import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.SaveResult;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.drafting.ui.SectionEditor.How;
import gov.ice.isaa.drafting.ui.SectionEditor.Mode;
import gov.ice.isaa.drafting.ui.SectionEditor.SaveAsked;
import gov.ice.isaa.people.Attendance.Being;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Message;
import gov.ice.isaa.support.UserMistake;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A section while somebody writes in it: what is typed is saved by itself, and what others save comes into the text. */
class SectionWriting extends Div {

    private final SectionPage page;
    private final String key;
    private final String name;
    private final Message message;
    private final Consumer<String> ended;
    private SectionEditor editor;
    private @Nullable DraftVersion arriving;
    private boolean savedBefore;
    private @Nullable Being writing;

    /**
     * Opens the editor on blocks that were taken from the version.
     *
     * @param name the section as people know it
     * @param message says what others did, and what hinders saving
     * @param ended called when writing is over, with what became of it or with nothing to say
     */
    SectionWriting(
            SectionPage page,
            String key,
            String name,
            Message message,
            int baseVersion,
            List<Block> blocks,
            Mode mode,
            Consumer<String> ended) {
        this.page = page;
        this.key = key;
        this.name = name;
        this.message = message;
        this.ended = ended;
        this.editor = open(baseVersion, blocks, mode);
        addAttachListener(attached -> writing = page.begin(key));
        addDetachListener(detached -> {
            if (writing != null) {
                writing.end();
                writing = null;
            }
        });
    }

    /** Says quietly that this section was changed elsewhere, and brings the change into the text. */
    void changedBy(DraftVersion change) {
        message.show(
                Message.Kind.INFORMATION,
                "%s saved this section on %s. When you save, both changes are kept; where both changed the same paragraph, you decide."
                        .formatted(ConflictDialog.who(change, page.account()), AgencyTime.moment(change.savedAt())));
        arriving = change;
        editor.catchUp();
    }

    private SectionEditor open(int baseVersion, List<Block> blocks, Mode mode) {
        SectionEditor opened = new SectionEditor(page.draftKey(), key, name, baseVersion, blocks, mode);
        opened.onSave(asked -> save(opened, asked));
        opened.onAlive(page.heardEvery(), event -> {
            if (writing != null) {
                writing.alive();
            }
        });
        opened.onCancel(event -> leave(event.changed()));
        editor = opened;
        removeAll();
        add(opened);
        return opened;
    }

    private void leave(boolean changed) {
        if (changed) {
            new LeaveDialog(name, () -> ended.accept("")).open();
        } else {
            ended.accept("");
        }
    }

    private void save(SectionEditor source, SaveAsked asked) {
        try {
            answer(source, asked, page.save(key, asked.base(), asked.blocks()));
        } catch (UserMistake mistake) {
            String reason = String.valueOf(mistake.getMessage());
            source.refuse(asked, reason);
            if (asked.how() == How.DONE) {
                message.show(Message.Kind.PROBLEM, reason);
            }
        } catch (RuntimeException notStored) {
            source.refuse(asked, "the portal could not store it.");
            throw notStored;
        }
    }

    private void answer(SectionEditor source, SaveAsked asked, SaveResult result) {
        switch (result) {
            case SaveResult.Saved saved when asked.how() == How.DONE -> end(saved.version(), sentence(saved));
            case SaveResult.Saved saved -> {
                savedBefore = true;
                acknowledge(source, asked, saved.version(), saved.joined());
            }
            case SaveResult.Unchanged unchanged
            when asked.how() == How.DONE -> end(unchanged.current(), sentence(unchanged));
            case SaveResult.Unchanged unchanged -> acknowledge(source, asked, unchanged.current(), arriving);
            case SaveResult.Conflict conflict -> {
                source.conflict(
                        asked,
                        "%s changed the same paragraph; decide when you are ready. What you type is kept in this browser."
                                .formatted(ConflictDialog.who(conflict.change(), page.account())));
                if (asked.how() != How.QUIET) {
                    decide(conflict);
                }
            }
        }
    }

    private void acknowledge(SectionEditor source, SaveAsked asked, DraftView current, @Nullable DraftVersion joined) {
        arriving = null;
        page.saved(current);
        source.acknowledge(
                asked,
                current.version(),
                current.document().section(key).map(Section::blocks).orElse(List.of()));
        if (joined != null) {
            message.show(
                    Message.Kind.INFORMATION,
                    "What %s changed in this section on %s stands in your text now."
                            .formatted(
                                    ConflictDialog.whom(joined, page.account()), AgencyTime.moment(joined.savedAt())));
        }
    }

    private String sentence(SaveResult.Saved saved) {
        DraftVersion joined = saved.joined();
        return "Saved as version %d%s."
                .formatted(
                        saved.version().number(),
                        joined == null
                                ? ""
                                : ", together with what %s changed in this section on %s"
                                        .formatted(
                                                ConflictDialog.whom(joined, page.account()),
                                                AgencyTime.moment(joined.savedAt())));
    }

    private String sentence(SaveResult.Unchanged unchanged) {
        return savedBefore
                ? "Saved, most recently as version %d."
                        .formatted(unchanged.current().number())
                : "The section reads like this already; there is no new version.";
    }

    private void end(DraftView current, String sentence) {
        ended.accept(sentence);
        page.saved(current);
    }

    private void decide(SaveResult.Conflict conflict) {
        Section now = conflict.current().document().section(key).orElseThrow();
        new ConflictDialog(
                        conflict,
                        now,
                        page.account(),
                        decided -> saveDecided(conflict, decided),
                        decided -> editDecided(conflict, decided))
                .open();
    }

    private void saveDecided(SaveResult.Conflict conflict, List<Block> decided) {
        try {
            switch (page.save(key, conflict.current().number(), decided)) {
                case SaveResult.Saved saved -> end(saved.version(), sentence(saved));
                case SaveResult.Unchanged unchanged -> end(unchanged.current(), sentence(unchanged));
                case SaveResult.Conflict again -> decide(again);
            }
        } catch (UserMistake mistake) {
            message.show(Message.Kind.PROBLEM, String.valueOf(mistake.getMessage()));
        }
    }

    private void editDecided(SaveResult.Conflict conflict, List<Block> decided) {
        message.clear();
        open(conflict.current().number(), decided, Mode.ON_REQUEST);
        List<Block> theirs = conflict.joined().inOrder().stream()
                .flatMap(clash -> Stream.ofNullable(clash.theirs()))
                .toList();
        if (!theirs.isEmpty()) {
            addComponentAsFirst(new ReadOnlyText(
                    "In the draft here, by " + ConflictDialog.whom(conflict.change(), page.account()), theirs));
        }
    }
}
