package gov.ice.isaa.drafting.ui;

import gov.ice.isaa.drafting.Block;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.SaveResult;
import gov.ice.isaa.drafting.TypedText;
import gov.ice.isaa.people.Attendance.Being;
import java.time.Duration;
import java.util.List;

/** What a section asks of its page. */
interface SectionPage {

    /** Names the draft and the account under which the browser keeps unsaved text. */
    String draftKey();

    /** Who reads and writes here. */
    String account();

    /** Saves the section. Throws {@link gov.ice.isaa.support.UserMistake} when it cannot be saved at all. */
    SaveResult save(String sectionKey, int baseVersion, List<Block> blocks);

    /** Where to go on with what was typed earlier, whose last save was perhaps stored. */
    TypedText resumed(UnsavedText text);

    /** The person begins to write in the section, which others are told. */
    Being begin(String sectionKey);

    /** How often the section is to tell, while somebody writes in it, that they are still there. */
    Duration heardEvery();

    /** This page's own save went through; the version is the newest. */
    void saved(DraftView draft);

    /** What was typed in the section is stored or given up: the browser may forget its copy. */
    void forget(String sectionKey);

    /** The reader wants to comment on the section as a whole. */
    void comment(String sectionKey);
}
