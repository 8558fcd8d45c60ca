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
    void believesForAMinuteThatAListIsLong() {
        lists.add(openItems);

        assertThat(lists.contain(openItems)).isTrue();
        clock.advance(LongLists.BELIEVED);
        assertThat(lists.contain(openItems)).isFalse();
    }

    @Test
    void knowsListsApartByTheirValues() {
        lists.add(openItems);

        assertThat(lists.contain(new Counted(openItems.sql(), List.of(false)))).isFalse();
    }

    @Test
    void remembersAThousandListsAndForgetsThoseThatAreOver() {
        for (int i = 0; i <= 1_000; i++) {
            lists.add(new Counted("select … where office = ?", List.of(i)));
        }
        assertThat(lists.contain(new Counted("select … where office = ?", List.of(1_000))))
                .isFalse();

        clock.advance(LongLists.BELIEVED);
        lists.add(openItems);
        assertThat(lists.contain(openItems)).isTrue();
    }
}
