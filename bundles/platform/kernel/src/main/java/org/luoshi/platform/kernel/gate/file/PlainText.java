package org.luoshi.platform.kernel.gate.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads bytes as text, the way Chinese offices save it: UTF-8, UTF-16 with its mark, or GB 18030. */
final class PlainText {
    private static final Charset GB = Charset.forName("GB18030");

    private PlainText() {}

    /** The text of a plain text file; empty when the bytes are no text. */
    static Optional<String> strict(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE)) {
            return decode(content, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return decode(content, StandardCharsets.UTF_16BE);
        }
        for (byte value : content) {
            if (value == 0) {
                return Optional.empty();
            }
        }
        Optional<String> text = decode(content, StandardCharsets.UTF_8);
        return text.isPresent() ? text : decode(content, GB);
    }

    /** Every reading of a file of unknown kind. */
    static List<String> readings(byte[] content) {
        return List.of(
                new String(content, StandardCharsets.UTF_8),
                new String(content, GB),
                new String(content, StandardCharsets.UTF_16LE));
    }

    private static Optional<String> decode(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }
}
