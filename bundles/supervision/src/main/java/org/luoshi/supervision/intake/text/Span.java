package org.luoshi.supervision.intake.text;

/** A stretch of the text: from {@code start} up to, not including, {@code end}. */
public record Span(int start, int end) {
    public boolean isEmpty() {
        return end <= start;
    }

    public boolean holds(int position) {
        return position >= start && position < end;
    }
}
