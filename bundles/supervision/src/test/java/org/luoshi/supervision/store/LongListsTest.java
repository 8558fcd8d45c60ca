package org.luoshi.supervision.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.supervision.store.LongLists.Counted;
import org.luoshi.testkit.FixedClock;

class LongListsTest {
    private final FixedClock clock = FixedClock.at("2026-07-06T09:00");
    private final LongLists lists = new LongLists(clock);
    private final Counted openItems = new Counted("select … where open = ?", List.of(true));

    @Test
    void believesForAWhileHowLongALongListIs() {
        lists.rows(openItems, () -> 2_000);

        assertThat(lists.rows(openItems, () -> 2_001)).isEqualTo(2_000);
        clock.advance(LongLists.BELIEVED);
        assertThat(lists.rows(openItems, () -> 2_001)).isEqualTo(2_001);
    }

    @Test
    void believesForAMinuteThatAListIsLongerThanAnybodyCounts() {
        lists.rows(openItems, () -> 10_001);

        clock.advance(LongLists.BELIEVED);
        assertThat(lists.rows(openItems, () -> 9_999)).isEqualTo(10_001);
        clock.advance(LongLists.BEYOND_BELIEVED);
        assertThat(lists.rows(openItems, () -> 9_999)).isEqualTo(9_999);
    }

    @Test
    void countsShorterListsEveryTime() {
        lists.rows(openItems, () -> 999);

        assertThat(lists.rows(openItems, () -> 1_000)).isEqualTo(1_000);
    }

    @Test
    void knowsListsApartByTheirValues() {
        lists.rows(openItems, () -> 2_000);

        assertThat(lists.rows(new Counted(openItems.sql(), List.of(false)), () -> 5))
                .isEqualTo(5);
    }

    @Test
    void remembersAThousandListsAndForgetsThoseThatAreOver() {
        Counted last = new Counted("select … where office = ?", List.of(1_000));
        for (int i = 0; i <= 1_000; i++) {
            lists.rows(new Counted(last.sql(), List.of(i)), () -> 2_000);
        }
        assertThat(lists.rows(last, () -> 3_000)).isEqualTo(3_000);

        clock.advance(LongLists.BELIEVED);
        lists.rows(last, () -> 4_000);
        assertThat(lists.rows(last, () -> 5_000)).isEqualTo(4_000);
    }
}
