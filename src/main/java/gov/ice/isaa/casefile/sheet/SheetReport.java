package gov.ice.isaa.casefile.sheet;

import gov.ice.isaa.casefile.DataElement;
import java.util.List;

/**
 * What was found in a table of data elements.
 *
 * @param encoding how the text was read, such as "UTF-8"; empty for text that was pasted
 * @param rows how many rows below the headings are not empty
 * @param elements the data elements; complete only without problems
 * @param elementRows the row of each element, in the same order
 * @param problems what is wrong, the first few; while there is one, nothing is imported
 * @param problemCount how many there are in all
 * @param notes what was taken in another way than it may have been meant, the first few
 */
public record SheetReport(
        String encoding,
        long rows,
        List<DataElement> elements,
        List<Long> elementRows,
        List<RowNote> problems,
        long problemCount,
        List<RowNote> notes) {

    /** How many problems and notes are kept. */
    public static final int KEPT = 500;

    /** Whether everything could be read. */
    public boolean clean() {
        return problemCount == 0;
    }
}
