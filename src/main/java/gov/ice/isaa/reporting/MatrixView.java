package gov.ice.isaa.reporting;

import java.util.List;

/**
 * The comments of a draft that the reader may see, in the order of their numbers.
 *
 * @param version the version of the draft that they are seen beside
 */
public record MatrixView(int version, List<MatrixLine> lines) {

    /** Copies the lines. */
    public MatrixView {
        lines = List.copyOf(lines);
    }

    /** The same narrowed to what the filter takes. */
    public MatrixView narrowed(MatrixFilter filter) {
        return new MatrixView(
                version,
                lines.stream().filter(line -> filter.takes(line.thread())).toList());
    }
}
