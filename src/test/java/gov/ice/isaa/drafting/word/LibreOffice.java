package gov.ice.isaa.drafting.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a window, for files to be opened, changed and saved by another program than ours. */
public final class LibreOffice {

    private static final Path HOME = Path.of("target/libreoffice").toAbsolutePath();
    private static final Path MODULE = HOME.resolve("profile/user/basic/Standard/Module1.xba");
    private static final String WORD = "MS Word 2007 XML";

    private LibreOffice() {}

    /** The words of the file as LibreOffice reads it, a line a paragraph. */
    public static String text(byte[] file) {
        return new String(through(file, "Text (encoded)", List.of()), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The file opened and saved again. */
    public static byte[] saved(byte[] file) {
        return through(file, WORD, List.of());
    }

    /** The words after accepting, or rejecting, all tracked changes. */
    public static String decided(byte[] file, boolean accept) {
        String command = accept ? ".uno:AcceptAllTrackedChanges" : ".uno:RejectAllTrackedChanges";
        byte[] text = through(
                file,
                "Text (encoded)",
                List.of(
                        "dispatcher = createUnoService(\"com.sun.star.frame.DispatchHelper\")",
                        "dispatcher.executeDispatch(doc.CurrentController.Frame, \"" + command
                                + "\", \"\", 0, Array())"));
        return new String(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The file after somebody changed it with tracking on; see {@link #replace} and its neighbours. */
    @SafeVarargs
    public static byte[] edited(byte[] file, List<String>... edits) {
        List<String> lines = new ArrayList<>(List.of("doc.RecordChanges = True"));
        List.of(edits).forEach(lines::addAll);
        return through(file, WORD, lines);
    }

    /** The first place where these words stand reads otherwise; nothing in place of them deletes them. */
    public static List<String> replace(String words, String other) {
        List<String> lines = find(words);
        lines.add("found.String = \"" + other + "\"");
        return lines;
    }

    /** A paragraph of its own behind the one in which these words stand first. */
    public static List<String> paragraphBehind(String words, String paragraph) {
        List<String> lines = find(words);
        lines.add("at = found.Text.createTextCursorByRange(found)");
        lines.add("at.gotoEndOfParagraph(False)");
        lines.add("found.Text.insertControlCharacter(at, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)");
        lines.add("found.Text.insertString(at, \"" + paragraph + "\", False)");
        return lines;
    }

    /** A comment on the words where they stand first. */
    public static List<String> comment(String words, String author, String text) {
        List<String> lines = find(words);
        lines.add("note = doc.createInstance(\"com.sun.star.text.textfield.Annotation\")");
        lines.add("note.Author = \"" + author + "\"");
        lines.add("note.Content = \"" + text + "\"");
        lines.add("found.Text.insertTextContent(found, note, True)");
        return lines;
    }

    private static List<String> find(String words) {
        return new ArrayList<>(List.of(
                "search = doc.createSearchDescriptor()",
                "search.SearchString = \"" + words + "\"",
                "found = doc.findFirst(search)"));
    }

    private static synchronized byte[] through(byte[] file, String filter, List<String> lines) {
        try {
            Path in = HOME.resolve("in.docx");
            Path out = HOME.resolve("out");
            prepare();
            Files.write(in, file);
            Files.deleteIfExists(out);
            Files.writeString(MODULE, module(in, out, filter, lines));
            run("macro:///Standard.Module1.Main");
            return Files.readAllBytes(out);
        } catch (IOException e) {
            throw new UncheckedIOException("LibreOffice did not save the file.", e);
        }
    }

    /** The first start of a profile lays out its own macros, which would take the place of ours. */
    private static void prepare() throws IOException {
        if (!Files.exists(MODULE)) {
            Files.createDirectories(HOME);
            Files.writeString(HOME.resolve("empty.txt"), "");
            run(
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    HOME.toString(),
                    HOME.resolve("empty.txt").toString());
            run("macro:///Standard.Module1.Main");
            Path library = MODULE.resolveSibling("script.xlb");
            Files.createDirectories(MODULE.getParent());
            Files.writeString(library, """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
                    <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
                     library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/>
                    </library:library>
                    """);
        }
    }

    private static String module(Path in, Path out, String filter, List<String> lines) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
                <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
                 script:language="StarBasic"><![CDATA[
                Sub Main
                Dim hidden(0) As New com.sun.star.beans.PropertyValue
                hidden(0).Name = "Hidden"
                hidden(0).Value = True
                doc = StarDesktop.loadComponentFromURL("%s", "_blank", 0, hidden())
                %s
                Dim how(1) As New com.sun.star.beans.PropertyValue
                how(0).Name = "FilterName"
                how(0).Value = "%s"
                how(1).Name = "FilterOptions"
                how(1).Value = "UTF8,LF"
                doc.storeToURL("%s", how())
                doc.close(True)
                End Sub
                ]]></script:module>
                """.formatted(in.toUri(), String.join("\n", lines), filter, out.toUri());
    }

    private static void run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "--norestore",
                "--nolockcheck",
                "-env:UserInstallation=" + HOME.resolve("profile").toUri()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("log.txt").toFile())
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("LibreOffice did not end; see " + HOME.resolve("log.txt"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
