package org.luoshi.supervision.intake.text;

/** A stretch between two commas or colons; {@code mark} is the punctuation that ends it, or a blank at the very end. */
public record Segment(int start, int end, char mark) {
    public boolean isIntroduction() {
        return mark == '：';
    }
}
