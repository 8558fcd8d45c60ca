package org.luoshi.platform.kernel.gate.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What a PNG says about itself: text chunks, packed or not, XMP among them, and Exif. Not what the picture shows. */
final class PngProperties {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final int LARGEST_TEXT = 4 << 20;
    private static final int BUFFER = 1 << 13;

    private final FoundTexts found;
    private final Budget budget;
    /** One for all chunks: a picture may be nothing but chunks. */
    private final byte[] buffer = new byte[BUFFER];

    PngProperties(FoundTexts found, Budget budget) {
        this.found = found;
        this.budget = budget;
    }

    void read(byte[] png) {
        ByteBuffer chunks = ByteBuffer.wrap(png);
        int at = SIGNATURE;
        while (at + AROUND <= png.length) {
            int length = chunks.getInt(at);
            if (length < 0 || length > png.length - at - AROUND) {
                throw Refused.because("damaged");
            }
            String type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            byte[] data = Arrays.copyOfRange(png, at + 8, at + 8 + length);
            switch (type) {
                case "tEXt", "eXIf" -> Runs.in(data, found);
                case "zTXt" -> readPacked(data, indexOfZero(data, 0) + 2);
                case "iTXt" -> readInternational(data);
                default -> {
                    // The picture itself.
                }
            }
            at += AROUND + length;
        }
    }

    private void readInternational(byte[] data) {
        int keywordEnd = indexOfZero(data, 0);
        Runs.in(data, found);
        boolean packed = keywordEnd + 1 < data.length && data[keywordEnd + 1] == 1;
        if (packed) {
            int languageEnd = indexOfZero(data, keywordEnd + 3);
            readPacked(data, indexOfZero(data, languageEnd + 1) + 1);
        }
    }

    private void readPacked(byte[] data, int from) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data, Math.min(from, data.length), Math.max(0, data.length - from));
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                budget.takeBytes(count);
                text.write(buffer, 0, count);
                if (count == 0 && !inflater.finished() || text.size() > LARGEST_TEXT) {
                    throw Refused.because("damaged");
                }
            }
            Runs.in(text.toByteArray(), found);
        } catch (DataFormatException e) {
            throw Refused.because("damaged");
        } finally {
            inflater.end();
        }
    }

    private static int indexOfZero(byte[] data, int from) {
        int at = from;
        while (at < data.length && data[at] != 0) {
            at++;
        }
        return at;
    }
}
