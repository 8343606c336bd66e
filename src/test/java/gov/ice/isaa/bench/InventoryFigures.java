package gov.ice.isaa.bench;

import gov.ice.isaa.reporting.InventoryPrinting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The inventory of 10,000 agreements as PDF, in a Java that has 256 MB of heap and no more. */
final class InventoryFigures implements Figure {

    private static final String ROWS = "10000";

    @Override
    public void measure(Figures figures) throws IOException, InterruptedException {
        Process printing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InventoryPrinting.class.getName(),
                        ROWS)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(printing.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .reduce("", (before, line) -> line);
        if (printing.waitFor() != 0) {
            throw new IllegalStateException("The inventory of " + ROWS + " rows does not print in 256 MB");
        }
        String[] measured = said.split(" ");
        figures.add("inventory.rows_per_s", Double.parseDouble(measured[0]), "rows/s");
        figures.add("inventory.peak_heap_mb", Double.parseDouble(measured[1]), "MB");
    }
}
