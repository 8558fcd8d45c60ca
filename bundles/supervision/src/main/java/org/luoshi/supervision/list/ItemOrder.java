package org.luoshi.supervision.list;

import org.luoshi.supervision.item.Texts;

/** How a list is sorted. */
public record ItemOrder(By by, boolean descending) {
    /** What a list is sorted by. */
    public enum By {
        DUE,
        NUMBER,
        UPDATED
    }

    /** The order of a list when nobody says otherwise: what is due first comes first. */
    public static final ItemOrder DUE_FIRST = new ItemOrder(By.DUE, false);

    /** Reads {@code due}, {@code -due}, {@code number}, {@code updated}…; null is {@link #DUE_FIRST}. */
    public static ItemOrder of(String text) {
        if (text == null || text.isEmpty()) {
            return DUE_FIRST;
        }
        boolean descending = text.startsWith("-");
        return switch (descending ? text.substring(1) : text) {
            case "due" -> new ItemOrder(By.DUE, descending);
            case "number" -> new ItemOrder(By.NUMBER, descending);
            case "updated" -> new ItemOrder(By.UPDATED, descending);
            default -> throw Texts.invalid("sort", "unknown-sort", text);
        };
    }
}
