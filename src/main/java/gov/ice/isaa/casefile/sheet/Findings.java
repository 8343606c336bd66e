package gov.ice.isaa.casefile.sheet;

import java.util.ArrayList;
import java.util.List;

/** What was found while reading: all of it is counted, the first of it is kept. */
final class Findings {

    private final List<RowNote> problems = new ArrayList<>();
    private final List<RowNote> notes = new ArrayList<>();
    private long count;

    void problem(RowNote problem) {
        count++;
        if (problems.size() < SheetReport.KEPT) {
            problems.add(problem);
        }
    }

    /** What is wrong with the whole table comes before what is wrong in its rows. */
    void problemOfAll(String what, String remedy) {
        count++;
        problems.addFirst(new RowNote(0, "", what, remedy));
        if (problems.size() > SheetReport.KEPT) {
            problems.removeLast();
        }
    }

    void note(RowNote note) {
        if (notes.size() < SheetReport.KEPT) {
            notes.add(note);
        }
    }

    long problems() {
        return count;
    }

    List<RowNote> keptProblems() {
        return List.copyOf(problems);
    }

    List<RowNote> keptNotes() {
        return List.copyOf(notes);
    }
}
