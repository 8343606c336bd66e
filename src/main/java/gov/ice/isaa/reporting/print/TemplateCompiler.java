package gov.ice.isaa.reporting.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Run by the build: compiles every changed template of a folder into another one. */
public final class TemplateCompiler {

    private TemplateCompiler() {}

    /** Takes the folder of the templates and the folder for the compiled ones; fails on the first template in error. */
    public static void main(String[] folders) throws IOException, JRException {
        Path target = Files.createDirectories(Path.of(folders[1]));
        for (Path template : templates(Path.of(folders[0]))) {
            Path compiled = target.resolve(template.getFileName().toString().replace(".jrxml", ".jasper"));
            if (outdated(compiled, template)) {
                JasperCompileManager.compileReportToFile(template.toString(), compiled.toString());
            }
        }
    }

    private static List<Path> templates(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jrxml"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean outdated(Path compiled, Path template) {
        try {
            return !Files.exists(compiled)
                    || Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(template)) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
