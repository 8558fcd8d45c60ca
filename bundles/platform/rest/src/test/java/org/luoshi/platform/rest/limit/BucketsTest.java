package org.luoshi.platform.rest.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND);
    private final Buckets<String> buckets = new Buckets<>(new Rate(10, 3), now::get);

    @Test
    void allowsTheBurstThenTheRate() {
        assertThat(taken("a", 5)).isEqualTo(3);
        now.addAndGet(SECOND / 10);
        assertThat(taken("a", 5)).isEqualTo(1);
        now.addAndGet(10 * SECOND);
        assertThat(taken("a", 5)).isEqualTo(3);
    }

    @Test
    void saysHowLongToWait() {
        taken("a", 3);
        now.addAndGet(SECOND / 25);

        assertThat(buckets.take("a")).isEqualTo(SECOND / 10 - SECOND / 25);
    }

    @Test
    void keepsCallersApart() {
        taken("a", 5);

        assertThat(buckets.take("b")).isZero();
    }

    @Test
    void countsRightWhenManyAskAtOnce() {
        Buckets<String> wide = new Buckets<>(new Rate(10, 1000), now::get);
        LongAdder passed = new LongAdder();

        IntStream.range(0, 4000).parallel().forEach(i -> {
            if (wide.take("a") == 0) {
                passed.increment();
            }
        });

        assertThat(passed.sum()).isEqualTo(1000);
    }

    @Test
    void forgetsCallersWhoHaveGoneQuiet() {
        IntStream.range(0, Buckets.MOST).forEach(i -> buckets.take("old" + i));
        now.addAndGet(SECOND);

        buckets.take("new");

        assertThat(buckets.size()).isEqualTo(1);
    }

    @Test
    void neverRemembersMoreThanItHasRoomFor() {
        IntStream.range(0, Buckets.MOST + 50).forEach(i -> buckets.take("flood" + i));

        assertThat(buckets.size()).isEqualTo(Buckets.MOST);
        assertThat(buckets.take("one more")).isPositive();
    }

    private long taken(String key, int times) {
        return IntStream.range(0, times).filter(i -> buckets.take(key) == 0).count();
    }
}
