package org.luoshi.supervision.intake.text;

/** Gives the words of a stretch as they stand in the source. */
@FunctionalInterface
public interface PlainWords {
    String quote(int start, int end);
}
