package org.luoshi.supervision.intake;

/** The text is longer than any notice or minutes, so it is not read at all. */
public final class TextTooLongException extends IllegalArgumentException {
    private final int length;
    private final int limit;

    TextTooLongException(int length, int limit) {
        super("The text has " + length + " characters; at most " + limit + " are read.");
        this.length = length;
        this.limit = limit;
    }

    public int length() {
        return length;
    }

    public int limit() {
        return limit;
    }
}
