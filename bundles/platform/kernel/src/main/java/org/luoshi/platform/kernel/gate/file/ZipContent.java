package org.luoshi.platform.kernel.gate.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A zip file in memory, unpacked within limits. */
final class ZipContent {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int LOCAL_HEADER = 30;
    private static final int BUFFER = 1 << 16;
    /** Text packs to a twentieth; what packs far better than that was made to burst. */
    private static final int BEST_RATIO = 300;

    private static final int HARMLESS = 4 << 20;

    private final byte[] content;
    private final Budget budget;
    private final ZipDirectory.Contents contents;

    ZipContent(byte[] content, Budget budget) {
        this.content = content;
        this.budget = budget;
        this.contents = ZipDirectory.of(content, budget);
    }

    List<ZipDirectory.Entry> entries() {
        return contents.entries();
    }

    List<String> names() {
        return contents.names();
    }

    String comment() {
        return contents.comment();
    }

    /** @throws org.luoshi.platform.api.error.InvalidInput when it is encrypted, damaged or too much */
    byte[] read(ZipDirectory.Entry entry) {
        if (entry.encrypted()) {
            throw Refused.because("encrypted");
        }
        try {
            ByteBuffer zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
            int start = entry.offset()
                    + LOCAL_HEADER
                    + (zip.getShort(entry.offset() + 26) & 0xFFFF)
                    + (zip.getShort(entry.offset() + 28) & 0xFFFF);
            if (entry.packed() < 0 || start < 0 || start > content.length - entry.packed()) {
                throw Refused.because("damaged");
            }
            return unpacked(entry, start);
        } catch (IndexOutOfBoundsException | DataFormatException e) {
            throw Refused.because("damaged");
        }
    }

    private byte[] unpacked(ZipDirectory.Entry entry, int start) throws DataFormatException {
        return switch (entry.method()) {
            case STORED -> {
                budget.takeBytes(entry.packed());
                yield Arrays.copyOfRange(content, start, start + entry.packed());
            }
            case DEFLATED -> inflated(start, entry.packed());
            default -> throw Refused.because("method");
        };
    }

    private byte[] inflated(int start, int packed) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(content, start, packed);
            ByteArrayOutputStream result = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw Refused.because("damaged");
                }
                budget.takeBytes(count);
                result.write(buffer, 0, count);
                if (result.size() > HARMLESS && result.size() / BEST_RATIO > packed) {
                    throw Refused.because("bomb");
                }
            }
            return result.toByteArray();
        } finally {
            inflater.end();
        }
    }
}
