package org.luoshi.supervision.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lists that were found to have more rows than are ever counted. That stays so for a while whatever is done to single
 * items, and counting that far is what such a list costs: so it is not done again within {@link #BELIEVED}.
 */
final class LongLists {
    static final Duration BELIEVED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 1_000;

    private final Map<Counted, Instant> until = new ConcurrentHashMap<>();
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

    boolean contain(Counted list) {
        Instant end = until.get(list);
        return end != null && clock.instant().isBefore(end);
    }

    void add(Counted list) {
        Instant now = clock.instant();
        if (until.size() >= MOST_REMEMBERED) {
            until.values().removeIf(end -> !now.isBefore(end));
        }
        if (until.size() < MOST_REMEMBERED) {
            until.put(list, now.plus(BELIEVED));
        }
    }
}
