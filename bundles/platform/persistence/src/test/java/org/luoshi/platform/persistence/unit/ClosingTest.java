package org.luoshi.platform.persistence.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.persistence.TestedDatabase;
import org.luoshi.platform.persistence.Units;

class ClosingTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void letsRunningWorkEndAndRefusesNewWork() {
        try (Units units = new Units(TestedDatabase.H2.fresh())) {
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            Transactions notes = units.notes();
            CompletableFuture<Void> work = CompletableFuture.runAsync(() -> notes.run(() -> {
                units.persist("kept");
                inside.countDown();
                waitFor(goOn);
            }));
            waitFor(inside);
            CompletableFuture<Void> closing = CompletableFuture.runAsync(units::closeNotes);

            await().untilAsserted(() -> assertThatThrownBy(() -> notes.read(() -> 1))
                    .isInstanceOfSatisfying(
                            Unavailable.class, e -> assertThat(e.explanation().in(Locale.SIMPLIFIED_CHINESE))
                                    .contains("正在停用或更新")));
            assertThat(closing).isNotDone();
            goOn.countDown();

            assertThat(work).succeedsWithin(PATIENCE);
            assertThat(closing).succeedsWithin(PATIENCE);
            assertThat(units.drafts().<Integer>read(() -> units.select("select title from notes.note")
                            .size()))
                    .isEqualTo(1);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
