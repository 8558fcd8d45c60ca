package org.luoshi.platform.kernel.gate.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Every reading of a file of unknown kind, one after the other; two-byte characters may begin at odd places. */
    static Stream<String> readings(byte[] content) {
        int odd = Math.min(1, content.length);
        return Stream.concat(
                Stream.of(StandardCharsets.UTF_8, GB).map(charset -> new String(content, charset)),
                Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE).flatMap(charset -> Stream.of(0, odd)
                        .map(from -> new String(content, from, content.length - from, charset))));
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
