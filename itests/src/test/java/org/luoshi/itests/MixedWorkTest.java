package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.luoshi.itests.bench.Footprint;

/** A department works at the rate that the machine holds, for as long as {@code -Dluoshi.work} says, in seconds. */
class MixedWorkTest {
    private static final Duration LASTS = Duration.ofSeconds(Integer.getInteger("luoshi.work", 15));
    private static final Duration LONG = Duration.ofMinutes(20);
    private static final int LOOKS = 30;
    private static final double FLAT = 1.1;

    @Test
    void hasNoErrorAndKeepsItsMemoryFlat() throws Exception {
        try (Installation installation = Installation.unpack("mixed-work").start()) {
            MixedWork work = MixedWork.start(Department.enter(installation));
            List<Long> heap = new ArrayList<>();
            Instant begun = Instant.now();
            for (int look = 1; look <= LOOKS; look++) {
                Instant next = begun.plus(LASTS.multipliedBy(look).dividedBy(LOOKS));
                await("the next look").atMost(LASTS.plusSeconds(60)).until(() -> !Instant.now()
                        .isBefore(next));
                if (LASTS.compareTo(LONG) >= 0 || look == LOOKS) {
                    heap.add(work.whileAllRest(() -> Footprint.of(installation.processId()))
                            .heapKibibytes());
                }
            }
            work.stop();

            tell(work, heap);
            assertThat(work.answered()).isPositive();
            assertThat(work.errors()).isEmpty();
            if (heap.size() == LOOKS) {
                assertThat(mean(heap, LOOKS / 3 * 2, LOOKS)).isLessThan(FLAT * mean(heap, LOOKS / 3, LOOKS / 3 * 2));
            }
        }
    }

    private static double mean(List<Long> values, int from, int to) {
        return values.subList(from, to).stream()
                .mapToLong(Long::longValue)
                .average()
                .orElseThrow();
    }

    private static void tell(MixedWork work, List<Long> heap) {
        System.out.printf(
                Locale.ROOT,
                "mixed work for %d s: %,d answers, %d errors; heap after collection, KiB: %s%n",
                LASTS.toSeconds(),
                work.answered(),
                work.errors().size(),
                heap);
    }
}
