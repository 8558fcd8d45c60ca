package org.luoshi.supervision.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.luoshi.platform.api.rest.Page;

/**
 * How long long lists are. Counting is most of what such a list costs, and one item more or less is not seen in it: so it
 * is not counted again for {@link #BELIEVED}, or for {@link #BEYOND_BELIEVED} when it is longer than anybody counts.
 */
final class LongLists {
    static final Duration BELIEVED = Duration.ofSeconds(10);
    static final Duration BEYOND_BELIEVED = Duration.ofMinutes(1);
    /** A list is long from so many rows on; shorter ones are counted every time. */
    static final long LONG = 1_000;

    private static final int MOST_REMEMBERED = 1_000;

    private final Map<Counted, Known> known = new ConcurrentHashMap<>();
    private final Clock clock;

    LongLists(Clock clock) {
        this.clock = clock;
    }

    /** How a list is counted; a place of {@code sql} stands for each of the values. */
    record Counted(String sql, List<Object> values) {
        Counted {
            values = List.copyOf(values);
        }
    }

    private record Known(long rows, Instant until) {}

    /** Rows of the list, counted unless it is known to be long. */
    long rows(Counted list, LongSupplier count) {
        Instant now = clock.instant();
        Known before = known.get(list);
        if (before != null && now.isBefore(before.until())) {
            return before.rows();
        }
        long rows = count.getAsLong();
        if (rows >= LONG) {
            remember(list, new Known(rows, now.plus(rows > Page.COUNT_LIMIT ? BEYOND_BELIEVED : BELIEVED)), now);
        }
        return rows;
    }

    private void remember(Counted list, Known rows, Instant now) {
        if (known.size() >= MOST_REMEMBERED) {
            known.values().removeIf(other -> !now.isBefore(other.until()));
        }
        if (known.size() < MOST_REMEMBERED) {
            known.put(list, rows);
        }
    }
}
