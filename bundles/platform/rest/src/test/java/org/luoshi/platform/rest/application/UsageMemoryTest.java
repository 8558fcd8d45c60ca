package org.luoshi.platform.rest.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UsageMemoryTest {
    private long nanos;
    private final UsageMemory memory = new UsageMemory(() -> nanos);

    @Test
    void countsEachPersonOnceAndEachModuleForItself() {
        memory.saw("supervision", 1);
        memory.saw("supervision", 1);
        memory.saw("supervision", 2);
        memory.saw("visitors", 1);

        assertThat(memory.people("supervision")).isEqualTo(2);
        assertThat(memory.people("visitors")).isEqualTo(1);
        assertThat(memory.people("disclosure")).isZero();
    }

    @Test
    void forgetsWhoHasBeenAwayForFiveMinutes() {
        memory.saw("supervision", 1);
        nanos += Duration.ofMinutes(4).toNanos();
        memory.saw("supervision", 2);
        nanos += Duration.ofMinutes(2).toNanos();

        assertThat(memory.people("supervision")).isEqualTo(1);
    }

    @Test
    void neverGrowsBeyondItsLimit() {
        for (int person = 0; person < 12_000; person++) {
            memory.saw("supervision", person);
        }
        assertThat(memory.people("supervision")).isEqualTo(10_000);

        nanos += Duration.ofMinutes(6).toNanos();
        memory.saw("supervision", 20_000);

        assertThat(memory.people("supervision")).isEqualTo(1);
    }
}
