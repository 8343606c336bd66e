package gov.ice.isaa.casefile.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of a table as text, a few at a time: UTF-16 or UTF-8 by its byte order mark or its look; otherwise UTF-8, and
 * Windows-1252 from the first character that UTF-8 cannot hold, when only ASCII came before.
 */
final class SheetText extends Reader {

    /** The most bytes of a file: more than the most elements need. */
    static final long LARGEST = 16L * 1024 * 1024;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String AS_CSV = "Save it as “CSV UTF-8”, or copy the rows and paste them.";

    private final InputStream stream;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    private CharsetDecoder decoder;
    private String encoding = "UTF-8";
    private long taken;
    private boolean ended;
    private boolean beyondAscii;

    SheetText(InputStream stream) throws IOException {
        this.stream = stream;
        this.decoder = strict(StandardCharsets.UTF_8);
        bytes.flip();
        while (bytes.remaining() < 4 && !ended) {
            fill();
        }
        begin();
    }

    /** How the text was read so far. */
    String encoding() {
        return encoding;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(buffer, offset, length);
        int start = out.position();
        while (out.position() == start) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError()) {
                beyondAscii |= !ascii(out, start);
                other(result);
            } else if (result.isOverflow() && out.position() == start) {
                throw new IllegalArgumentException("A character may need room for two.");
            } else if (out.position() == start) {
                if (ended) {
                    return -1;
                }
                fill();
            }
        }
        beyondAscii |= !ascii(out, start);
        return out.position() - start;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void begin() throws IOException {
        if (starts(0x50, 0x4B, 0x03, 0x04) || starts(0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable("This is a workbook, not a table as text.", AS_CSV);
        }
        if (starts('%', 'P', 'D', 'F')) {
            throw new Unreadable("This is a PDF file, not a table as text.", AS_CSV);
        }
        if (starts(0xEF, 0xBB, 0xBF)) {
            use(StandardCharsets.UTF_8, "UTF-8 with a byte order mark", 3);
            beyondAscii = true;
        } else if (starts(0xFF, 0xFE)) {
            use(StandardCharsets.UTF_16LE, "UTF-16 (little endian)", 2);
        } else if (starts(0xFE, 0xFF)) {
            use(StandardCharsets.UTF_16BE, "UTF-16 (big endian)", 2);
        } else if (looksLike(1, 0)) {
            use(StandardCharsets.UTF_16LE, "UTF-16 (little endian)", 0);
        } else if (looksLike(0, 1)) {
            use(StandardCharsets.UTF_16BE, "UTF-16 (big endian)", 0);
        }
    }

    private void use(Charset charset, String name, int mark) {
        decoder = strict(charset);
        encoding = name;
        bytes.position(mark);
    }

    private boolean starts(int... first) {
        if (bytes.remaining() < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes.get(i) & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** Headings are ASCII: in UTF-16 every other byte of them is zero. */
    private boolean looksLike(int zero, int letter) {
        return bytes.remaining() >= 4
                && bytes.get(zero) == 0
                && bytes.get(zero + 2) == 0
                && bytes.get(letter) != 0
                && bytes.get(letter + 2) != 0;
    }

    /** The decoder stopped before something that it cannot read. */
    private void other(CoderResult result) throws Unreadable {
        if (!decoder.charset().equals(StandardCharsets.UTF_8) || beyondAscii) {
            throw new Unreadable(
                    "The text is damaged, or it mixes encodings: read as " + encoding + ", "
                            + result.length() + (result.length() == 1 ? " byte makes" : " bytes make")
                            + " no character after the first " + String.format("%,d", taken - bytes.remaining())
                            + " bytes.",
                    AS_CSV);
        }
        decoder = strict(WINDOWS);
        encoding = "Windows-1252";
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            taken += read;
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
        if (taken > LARGEST) {
            throw new Unreadable(
                    "The file is larger than " + LARGEST / 1024 / 1024 + " MB.",
                    "Leave out what is no data element of this case, or import it in parts.");
        }
    }

    private static boolean ascii(CharBuffer out, int start) {
        for (int i = start; i < out.position(); i++) {
            if (out.array()[out.arrayOffset() + i] > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
