package gov.ice.isaa.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a case file leaves open (NE-01…04, ST-05, DV-06…08). */
public final class OpenPoints {

    private final CaseFileView file;
    private final List<OpenPoint> points = new ArrayList<>();

    private OpenPoints(CaseFileView file) {
        this.file = file;
    }

    /** What is open still, in the order of the page. */
    public static List<OpenPoint> of(CaseFileView file) {
        var open = new OpenPoints(file);
        open.written(CasePart.TERMS, "Propose these terms", "NE-01", field -> field != CaseField.THIRD_PARTIES);
        open.written(
                CasePart.TERMS, "Say what holds for passing on", "NE-04", field -> field == CaseField.THIRD_PARTIES);
        open.data();
        open.written(CasePart.RETENTION, "Agree on retention", "ST-05", field -> true);
        open.costs();
        if (file.summary().hasPii()) {
            open.privacy();
        }
        return open.points;
    }

    private void data() {
        CaseFileSummary summary = file.summary();
        if (file.systems().isEmpty()) {
            add("Name the systems that the information comes from and goes to.", "NE-03");
        }
        if (summary.elements() == 0) {
            add("List the data elements.", "NE-03");
        }
        if (summary.undecided() > 0) {
            add(
                    "Decide whether each data element is needed: "
                            + String.format("%,d of %,d", summary.undecided(), summary.elements()) + " are undecided.",
                    "DV-07");
        }
        if (summary.stewards().isEmpty()) {
            add("Name the data stewards.", "NE-03");
        }
    }

    private void costs() {
        boolean assessed = written(CaseField.COST_IT) && written(CaseField.COST_LOGISTICS);
        if (!assessed && !written(CaseField.COST_UNKNOWN)) {
            add("Assess the IT and logistical costs, or write what unknown costs depend on.", "DV-06");
        }
    }

    private void privacy() {
        String without = file.systems().stream()
                .filter(system -> system.role() == SystemRole.SOURCE)
                .filter(system -> system.sornTitle().isEmpty()
                        || system.routineUseLetter().isEmpty())
                .map(CaseSystem::name)
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            add("Give the SORN and the letter of the routine use for: " + without + ".", "DV-08");
        }
        String commingled = file.systems().stream()
                .filter(system -> Boolean.TRUE.equals(system.commingled()))
                .map(CaseSystem::name)
                .collect(Collectors.joining(", "));
        if (!commingled.isEmpty()) {
            add("Discuss with the Privacy Unit that data is mixed with other data in: " + commingled + ".", "DV-08");
        }
        written(CasePart.PRINCIPLES, "Answer these principles", "DV-07", field -> true);
    }

    private void written(CasePart part, String what, String rule, Predicate<CaseField> asked) {
        String empty = part.fields().stream()
                .filter(asked)
                .filter(field -> !written(field))
                .map(CaseField::label)
                .collect(Collectors.joining(", "));
        if (!empty.isEmpty()) {
            add(what + ": " + empty + ".", rule);
        }
    }

    private boolean written(CaseField field) {
        return !file.text(field).isEmpty();
    }

    private void add(String sentence, String rule) {
        points.add(new OpenPoint(sentence, rule));
    }
}
