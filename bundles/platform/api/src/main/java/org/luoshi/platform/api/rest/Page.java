package org.luoshi.platform.api.rest;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a long list, read by key, not by number: asking for {@code next} costs the same on every page.
 *
 * @param items the records
 * @param next cursor of the following page, null on the last
 * @param total how many records the filters match, {@value #COUNT_LIMIT} at most
 * @param totalCapped whether there are more than {@code total}
 */
public record Page<T>(List<T> items, String next, long total, boolean totalCapped) {
    /** Counting stops here: nobody reads further, and an unbounded count is what makes lists slow. */
    public static final int COUNT_LIMIT = 10_000;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * @param rows rows as read, one more than {@code size} when there is a next page
     * @param size how many rows the caller wants
     * @param cursor makes the cursor that continues behind a row
     * @param counted rows counted with a limit of {@value #COUNT_LIMIT} + 1
     */
    public static <T> Page<T> of(List<T> rows, int size, Function<T, String> cursor, long counted) {
        boolean more = rows.size() > size;
        List<T> items = more ? rows.subList(0, size) : rows;
        String next = more ? cursor.apply(items.get(size - 1)) : null;
        return new Page<>(items, next, Math.min(counted, COUNT_LIMIT), counted > COUNT_LIMIT);
    }

    /** The same page with other records. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        List<R> changed = items.stream().<R>map(change).toList();
        return new Page<>(changed, next, total, totalCapped);
    }
}
