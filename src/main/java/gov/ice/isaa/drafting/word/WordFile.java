package gov.ice.isaa.drafting.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A Word file whose package was found harmless (ECMA-376, part 2): nothing in it runs, nothing outside it is referred to,
 * and it unpacks to a bounded size. Nothing is ever fetched.
 */
public final class WordFile {

    /** The largest file taken, in bytes. */
    public static final int LARGEST = 25 * 1024 * 1024;

    private static final int MOST_PARTS = 2_000;
    private static final int LARGEST_PART = 24 * 1024 * 1024;
    private static final long LARGEST_UNPACKED = 192L * 1024 * 1024;
    private static final long LARGEST_XML = 64L * 1024 * 1024;

    private static final Pattern LOCAL = Pattern.compile("(?i)(file:/{0,3})?[a-z]:[/\\\\].*|[^:/\\\\]+");
    private static final String MACROS =
            "The file holds macros. Ask its sender for a copy saved as “Word Document (*.docx)”.";

    private final Map<String, byte[]> parts = new HashMap<>();
    private final String main;

    /**
     * By which a file is known again as one that the portal made.
     *
     * @param version the version of the draft that went out
     * @param notes whether notes went along
     * @param author who made the tracked changes that were in it then
     * @param made when it was made, as the file's markers say it
     */
    public record Origin(String agreement, int version, boolean notes, String author, String made) {}

    private WordFile(byte[] file) {
        unpack(file);
        if (!parts.containsKey("[content_types].xml")) {
            throw new RefusedFile("This is not a Word file. Choose a file that ends in .docx.");
        }
        parts.forEach((name, content) -> {
            if (name.equals("[content_types].xml")) {
                checkTypes(Xml.read(content));
            } else if (name.endsWith(".rels")) {
                checkReferences(Xml.read(content));
            }
        });
        main = target("", "officeDocument")
                .orElseThrow(
                        () -> new RefusedFile(
                                "This is not a Word file, or it is damaged. Ask its sender to save it as “Word Document (*.docx)”."));
    }

    /**
     * Looks the file over.
     *
     * @throws RefusedFile with a plain reason when it is damaged, too large, or holds what could do harm
     */
    public static WordFile open(byte[] file) {
        if (file.length > LARGEST) {
            throw new RefusedFile(
                    "The file is larger than %d MB. Ask for it without pictures.".formatted(LARGEST / 1024 / 1024));
        }
        if (file.length > 8 && (file[0] & 0xFF) == 0xD0 && (file[1] & 0xFF) == 0xCF) {
            throw new RefusedFile(
                    "The file is locked with a password, or is of the old kind (.doc). Ask its sender for a copy saved as “Word Document (*.docx)” without a password.");
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            throw new RefusedFile("This is not a Word file. Choose a file that ends in .docx.");
        }
        return new WordFile(file);
    }

    /** What the file says of itself; empty when the portal did not make it. */
    public Optional<Origin> origin() {
        Map<String, String> properties = new HashMap<>();
        part("", "custom-properties")
                .ifPresent(custom -> custom.all("cp:property")
                        .forEach(property -> properties.put(
                                property.attribute("name"),
                                property.children().isEmpty()
                                        ? ""
                                        : property.children()
                                                .getFirst()
                                                .text()
                                                .toString()
                                                .strip())));
        String agreement = properties.getOrDefault(WordExport.AGREEMENT, "");
        String version = properties.getOrDefault(WordExport.VERSION, "");
        return agreement.isEmpty() || !version.matches("[0-9]{1,6}")
                ? Optional.empty()
                : Optional.of(new Origin(
                        agreement,
                        Integer.parseInt(version),
                        !properties.getOrDefault(WordExport.NOTES, "").equals("no"),
                        properties.getOrDefault(WordExport.AUTHOR, ""),
                        properties.getOrDefault(WordExport.MADE, "")));
    }

    /** The body of the text. */
    Xml body() {
        return Optional.ofNullable(parts.get(main))
                .map(Xml::read)
                .filter(document -> document.name().equals("w:document"))
                .flatMap(document -> document.child("w:body"))
                .orElseThrow(() -> new RefusedFile("The file is damaged: its text is missing. Ask for it again."));
    }

    /** The part that the text refers to by this kind of relationship, such as {@code styles}. */
    Optional<Xml> part(String kind) {
        return part(main, kind);
    }

    private Optional<Xml> part(String source, String kind) {
        return target(source, kind).map(parts::get).map(Xml::read);
    }

    private Optional<String> target(String source, String kind) {
        int folder = source.lastIndexOf('/') + 1;
        byte[] references = parts.get(source.substring(0, folder) + "_rels/" + source.substring(folder) + ".rels");
        return Optional.ofNullable(references)
                .map(Xml::read)
                .flatMap(all -> all.all("rel:Relationship")
                        .filter(one -> one.attribute("Type").endsWith("/" + kind))
                        .findFirst())
                .map(one -> one.attribute("Target").toLowerCase(Locale.ROOT))
                .map(target -> target.startsWith("/") ? target.substring(1) : source.substring(0, folder) + target);
    }

    private void unpack(byte[] file) {
        long unpacked = 0;
        long kept = 0;
        int count = 0;
        var room = new byte[64 * 1024];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (++count > MOST_PARTS) {
                    throw tooMuch();
                }
                if (name.endsWith("vbaproject.bin") || name.contains("activex")) {
                    throw new RefusedFile(MACROS);
                }
                boolean wanted = name.endsWith(".xml") || name.endsWith(".rels");
                byte[] content = wanted ? zip.readNBytes(LARGEST_PART + 1) : null;
                kept += content == null ? 0 : content.length;
                unpacked += content == null ? skip(zip, room, LARGEST_UNPACKED - unpacked) : content.length;
                if (unpacked > LARGEST_UNPACKED
                        || kept > LARGEST_XML
                        || (content != null && content.length > LARGEST_PART)) {
                    throw tooMuch();
                }
                if (content != null && parts.put(name, content) != null) {
                    throw new RefusedFile("The file is damaged: a part of it is there twice. Ask for it again.");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new RefusedFile("The file is damaged and cannot be unpacked. Ask for it again.");
        }
    }

    /** What is no text is unpacked only to be counted. */
    private static long skip(ZipInputStream zip, byte[] room, long most) throws IOException {
        long skipped = 0;
        for (int read; skipped <= most && (read = zip.read(room)) >= 0; ) {
            skipped += read;
        }
        return skipped;
    }

    private static RefusedFile tooMuch() {
        return new RefusedFile("The file unpacks to far more than an agreement. It is not taken in.");
    }

    private static void checkTypes(Xml types) {
        boolean macros = types.children().stream()
                .map(type -> type.attribute("ContentType").toLowerCase(Locale.ROOT))
                .anyMatch(type -> type.contains("macroenabled") || type.contains("vbaproject"));
        if (macros) {
            throw new RefusedFile(MACROS);
        }
    }

    private static void checkReferences(Xml references) {
        references.all("rel:Relationship").forEach(one -> {
            String kind = one.attribute("Type").substring(one.attribute("Type").lastIndexOf('/') + 1);
            String target = one.attribute("Target");
            boolean outside = one.attribute("TargetMode").equalsIgnoreCase("External");
            boolean harmless = kind.equals("hyperlink")
                    || (kind.equals("attachedTemplate") && LOCAL.matcher(target).matches());
            if (outside && !harmless) {
                throw new RefusedFile(
                        "The file refers to something outside itself (%s). Ask its sender for a copy without links to other files."
                                .formatted(said(kind)));
            }
            if (kind.equals("aFChunk")) {
                throw new RefusedFile(
                        "The file carries another document inside it. Ask its sender to open it, save it anew, and send that.");
            }
        });
    }

    private static String said(@Nullable String kind) {
        return switch (kind) {
            case "image" -> "a picture";
            case "attachedTemplate" -> "a template on the network";
            case "oleObject" -> "a linked object";
            case null, default -> "another file";
        };
    }
}
