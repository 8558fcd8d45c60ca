package org.luoshi.platform.kernel.gate;

import java.util.regex.Pattern;

/**
 * A mark of classification (密级标志) and where it counts as one.
 *
 * @param id stable identifier, the only thing about a hit that is told and kept
 */
record MarkRule(String id, Place place, Pattern pattern) {
    /** Where the pattern is looked for. */
    enum Place {
        /** Anywhere in a text or a file name. */
        TEXT,
        /** A whole line of the first page. */
        LINE,
        /** A whole line, or a whole table cell, of the first page. */
        CELL,
        /** A whole file name without its ending. */
        NAME,
        /** No mark, but an enumeration that lines and cells are looked at without. */
        LIST
    }

    boolean isFor(Place wanted) {
        return place == wanted;
    }

    boolean isWithin(CharSequence text) {
        return pattern.matcher(text).find();
    }

    /** The text with a line end in place of what the pattern finds. */
    String cutOutOf(String text) {
        return pattern.matcher(text).replaceAll("\n");
    }

    boolean isWhole(CharSequence text) {
        return pattern.matcher(text).matches();
    }
}
