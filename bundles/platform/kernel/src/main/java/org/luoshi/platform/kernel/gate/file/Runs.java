package org.luoshi.platform.kernel.gate.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What can be read in bytes whose form is not known: a picture's properties, in which cameras and programs write texts in
 * any encoding. Each run of characters between others is a text.
 */
final class Runs {
    private static final int SHORTEST = 2;
    private static final List<Charset> NARROW = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final List<Charset> WIDE = List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private Runs() {}

    static void in(byte[] bytes, FoundTexts found) {
        NARROW.forEach(charset -> split(new String(bytes, charset), found));
        for (Charset charset : WIDE) {
            split(new String(bytes, charset), found);
            // Two-byte characters may begin at odd places.
            split(new String(bytes, Math.min(1, bytes.length), Math.max(0, bytes.length - 1), charset), found);
        }
    }

    static void in(byte[] bytes, int from, int to, FoundTexts found) {
        in(Arrays.copyOfRange(bytes, from, to), found);
    }

    private static void split(String reading, FoundTexts found) {
        int start = 0;
        for (int i = 0; i <= reading.length(); i++) {
            if (i == reading.length() || !isText(reading.charAt(i))) {
                if (i - start >= SHORTEST) {
                    found.text(reading.substring(start, i));
                }
                start = i + 1;
            }
        }
    }

    /** What a mark consists of; letters of other scripts are mostly bytes that were read in the wrong form. */
    private static boolean isText(char character) {
        return character >= ' ' && character < 0x7F
                || character >= 0x2000 && character <= 0x9FFF
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFF00 && character <= 0xFFEF
                || character == '\t'
                || character == '\n'
                || character == '\r';
    }
}
