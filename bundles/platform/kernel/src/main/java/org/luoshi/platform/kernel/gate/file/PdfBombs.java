package org.luoshi.platform.kernel.gate.file;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Counts what the packed streams of a PDF unpack to, before the library opens the file: the tables of objects it unpacks
 * at once and without a limit.
 */
final class PdfBombs {
    private static final int HARMLESS = 32 << 20;
    private static final int LARGEST = 256 << 20;
    private static final int BEST_RATIO = 300;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;
    private static final int DEFLATED = 8;
    private static final int CHECKED = 31;
    /** All streams together: beginnings that lie in one another make much out of little as well. */
    private static final long MOST = 4L << 30;

    private final byte[] pdf;
    private final byte[] buffer = new byte[BUFFER];
    private long left = MOST;

    private PdfBombs(byte[] pdf) {
        this.pdf = pdf;
    }

    /** @throws org.luoshi.platform.api.error.InvalidInput when a stream unpacks to many times its size */
    static void refuse(byte[] pdf) {
        new PdfBombs(pdf).search();
    }

    /** Tells whether something that takes so much room was made to burst. */
    static boolean isBomb(long unpacked, long packed) {
        return unpacked > LARGEST || unpacked > HARMLESS && unpacked / BEST_RATIO > packed;
    }

    private void search() {
        for (int at = 0; at + STREAM.length < pdf.length; at++) {
            if (isStream(at)) {
                int start = at + STREAM.length;
                while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
                    start++;
                }
                if (isPacked(start)) {
                    count(start);
                }
            }
        }
    }

    private boolean isStream(int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (pdf[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isPacked(int at) {
        return at + 1 < pdf.length
                && (pdf[at] & 0x0F) == DEFLATED
                && ((pdf[at] & 0xFF) << 8 | pdf[at + 1] & 0xFF) % CHECKED == 0;
    }

    private void count(int start) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, start, pdf.length - start);
            long size = 0;
            for (int count = inflater.inflate(buffer); count > 0; count = inflater.inflate(buffer)) {
                size += count;
                left -= count;
                if (left < 0 || isBomb(size, inflater.getBytesRead())) {
                    throw Refused.because("bomb");
                }
            }
        } catch (DataFormatException e) {
            // Only looked like one, or is damaged: whoever reads it finds no more than was counted.
            return;
        } finally {
            inflater.end();
        }
    }
}
