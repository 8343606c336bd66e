package gov.ice.isaa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The figures of one run: printed one a line as they come, and written together at the end. */
final class Figures {

    private final Map<String, Double> numbers = new LinkedHashMap<>();

    /** Adds a figure that stands for itself. */
    void add(String name, double value, String unit) {
        numbers.put(name, rounded(value));
        System.out.println(name + " = " + shown(value) + " " + unit);
    }

    /** Adds a figure with what it is measured against in the same run. */
    void add(String name, double value, String unit, String reference, double referenceValue) {
        numbers.put(name, rounded(value));
        System.out.println(name + " = " + shown(value) + " " + unit + " (" + reference + ": " + shown(referenceValue)
                + " " + unit + ", ratio " + shown(value / referenceValue) + ")");
    }

    /** Writes an object of names and numbers. */
    void write(Path file) throws IOException {
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(numbers) + "\n");
    }

    /** The middle one of several measurements. */
    static double median(double... measured) {
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The value that 95 of 100 measurements do not exceed. */
    static double p95(double... measured) {
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static String shown(double value) {
        return value >= 100 ? String.format(Locale.US, "%.0f", value) : String.format(Locale.US, "%.2f", value);
    }
}
