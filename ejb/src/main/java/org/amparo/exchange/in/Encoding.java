package org.amparo.exchange.in;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which letters a file is written. */
public enum Encoding {
    /** What the format asks for. */
    UTF_8(StandardCharsets.UTF_8),
    /** What Excel writes on Windows where nobody has chosen another; taken where it is said. */
    WINDOWS_1252(Charset.forName("windows-1252")),
    /** What Excel writes as <i>Unicode text</i>; it says so itself. */
    UTF_16LE(StandardCharsets.UTF_16LE),
    /** The same, the other way round. */
    UTF_16BE(StandardCharsets.UTF_16BE);

    /** Under which name the answer to its question is given. */
    static final String ABOUT = "encoding";

    /** Those that whoever brings a file can say. */
    private static final List<Encoding> SAID = List.of(UTF_8, WINDOWS_1252);

    private static final int PIECE = 64 * 1024;

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    /** The name in the API and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The encoding of a code that can be said. */
    public static Optional<Encoding> of(String code) {
        return SAID.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    Charset charset() {
        return charset;
    }

    /**
     * Reads a file through and tells in which letters it is written.
     *
     * @param said in which ones it is where it is not in UTF-8; null where nobody has said that
     * @throws UnusableFile import-not-utf8, with the line and a question
     */
    static Encoding find(String file, InputStream in, Encoding said) throws IOException, UnusableFile {
        var bytes = new PushbackInputStream(in, 2);
        byte[] head = bytes.readNBytes(2);
        bytes.unread(head);
        if (head.length == 2) {
            int one = head[0] & 0xFF;
            int two = head[1] & 0xFF;
            // Letters of a first line in two bytes each leave one of them empty.
            if (one == 0xFF && two == 0xFE || two == 0 && one != 0) {
                return UTF_16LE;
            }
            if (one == 0xFE && two == 0xFF || one == 0 && two != 0) {
                return UTF_16BE;
            }
        }
        int line = badLine(bytes);
        if (line == 0) {
            return UTF_8;
        }
        if (said == WINDOWS_1252) {
            return WINDOWS_1252;
        }
        throw new UnusableFile(file, line, "import-not-utf8")
                .asking(new Question(ABOUT, List.of(WINDOWS_1252.code()), null));
    }

    /** The line of the first letter that is not UTF-8, or 0. */
    private static int badLine(InputStream in) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        CharBuffer letters = CharBuffer.allocate(PIECE);
        var lines = new Lines();
        boolean end = false;
        while (!end) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            CoderResult result = decoder.decode(bytes, letters, end);
            lines.count(letters.flip());
            letters.clear();
            if (result.isError()) {
                return lines.number;
            }
            bytes.compact();
        }
        return 0;
    }

    /** Counts lines as an editor does: ended by a line feed, a carriage return or both. */
    private static final class Lines {

        private int number = 1;
        private char last;

        void count(CharBuffer letters) {
            while (letters.hasRemaining()) {
                char letter = letters.get();
                if (letter == '\r' || letter == '\n' && last != '\r') {
                    number++;
                }
                last = letter;
            }
        }
    }
}
