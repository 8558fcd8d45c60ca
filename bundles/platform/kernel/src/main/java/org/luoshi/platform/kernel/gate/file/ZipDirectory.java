package org.luoshi.platform.kernel.gate.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of contents of a zip file in memory. Read by hand: the JDK's readers want a file on the disk, or do not tell
 * what is encrypted and fail at names in GBK, as Chinese Windows writes them.
 */
final class ZipDirectory {
    private static final int END = 0x06054B50;
    private static final int HEADER = 0x02014B50;
    private static final int END_SIZE = 22;
    private static final int HEADER_SIZE = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENCRYPTED = 1;
    private static final int UTF_8_NAME = 1 << 11;
    private static final Charset GB = Charset.forName("GB18030");

    private ZipDirectory() {}

    /**
     * One file inside.
     *
     * @param offset where its own header begins
     * @param packed bytes that it takes
     */
    record Entry(String name, boolean encrypted, int method, int offset, int packed) {
        boolean isFolder() {
            return name.endsWith("/");
        }
    }

    /** What is inside, and the comment of the whole. */
    record Contents(List<Entry> entries, String comment) {
        List<String> names() {
            return entries.stream().map(Entry::name).toList();
        }
    }

    /** @throws org.luoshi.platform.api.error.InvalidInput when it is damaged */
    static Contents of(byte[] content, Budget budget) {
        ByteBuffer zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(zip);
        try {
            return contents(zip, end, budget);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw Refused.because("damaged");
        }
    }

    private static Contents contents(ByteBuffer zip, int end, Budget budget) {
        int count = zip.getShort(end + 10) & 0xFFFF;
        int size = zip.getInt(end + 12);
        int promised = zip.getInt(end + 16);
        if (count == 0xFFFF || size < 0 || promised < 0) {
            // Zip64 is for what is larger than anything that may be sent.
            throw Refused.because("damaged");
        }
        int start = end - size;
        int before = start - promised;
        List<Entry> entries = new ArrayList<>();
        int at = start;
        while (at < end && zip.getInt(at) == HEADER) {
            budget.takeEntry();
            entries.add(entry(zip, at, before));
            at += HEADER_SIZE + length(zip, at + 28) + length(zip, at + 30) + length(zip, at + 32);
        }
        if (entries.size() != count) {
            throw Refused.because("damaged");
        }
        return new Contents(List.copyOf(entries), text(zip, end + END_SIZE, length(zip, end + 20), false));
    }

    private static Entry entry(ByteBuffer zip, int at, int before) {
        int flags = zip.getShort(at + 8);
        String name = text(zip, at + HEADER_SIZE, length(zip, at + 28), (flags & UTF_8_NAME) != 0);
        return new Entry(
                name.replace('\\', '/'),
                (flags & ENCRYPTED) != 0,
                zip.getShort(at + 10),
                zip.getInt(at + 42) + before,
                zip.getInt(at + 20));
    }

    /** The last place that can be the end of the directory. */
    private static int end(ByteBuffer zip) {
        int last = zip.limit() - END_SIZE;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw Refused.because("damaged");
    }

    private static int length(ByteBuffer zip, int at) {
        return zip.getShort(at) & 0xFFFF;
    }

    private static String text(ByteBuffer zip, int at, int length, boolean utf8) {
        byte[] bytes = new byte[length];
        zip.get(at, bytes);
        return utf8
                ? new String(bytes, StandardCharsets.UTF_8)
                : PlainText.strict(bytes).orElseGet(() -> new String(bytes, GB));
    }
}
