package org.luoshi.platform.kernel.gate.file;

/** How much may come out of one uploaded file, all its packages together: more is an attack or a mistake. */
final class Budget {
    static final int MOST_ENTRIES = 5_000;
    static final int DEEPEST = 4;
    static final int MOST_BYTES = 128 << 20;

    private int entries = MOST_ENTRIES;
    private long bytes = MOST_BYTES;

    /** Counts one file inside a package. */
    void takeEntry() {
        entries--;
        if (entries < 0) {
            throw Refused.because("tooMany", MOST_ENTRIES);
        }
    }

    /** Counts what was unpacked. */
    void takeBytes(long count) {
        bytes -= count;
        if (bytes < 0) {
            throw Refused.because("tooBig", MOST_BYTES >> 20);
        }
    }

    /** How many bytes may still be unpacked. */
    long bytesLeft() {
        return bytes;
    }

    static void refuseDeeperThan(int depth) {
        if (depth > DEEPEST) {
            throw Refused.because("tooDeep", DEEPEST);
        }
    }
}
