package gov.ice.isaa.signing.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What poppler's pdfsig says of a file. */
public final class PdfSig {

    private PdfSig() {}

    /** The whole report of {@code pdfsig -nocert}. */
    public static String report(byte[] pdf) throws IOException, InterruptedException {
        Path file = Files.createTempFile("signed", ".pdf");
        try {
            Files.write(file, pdf);
            Process process = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return report;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
