package org.luoshi.platform.kernel.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class NumberSeriesTest {
    private static final String SERIES = "supervision.item";

    @OnEveryDatabase
    void countsEachSeriesAndYearFromOne(TestDatabase database) {
        Given given = new Given(database);
        assertThat(given.next(SERIES, 2026)).isEqualTo(1);
        assertThat(given.next(SERIES, 2026)).isEqualTo(2);
        assertThat(given.next(SERIES, 2027)).isEqualTo(1);
        assertThat(given.next("supervision.report", 2026)).isEqualTo(1);
    }

    @OnEveryDatabase
    void givesAgainWhatWasRolledBack(TestDatabase database) {
        Given given = new Given(database);
        given.next(SERIES, 2026);
        assertThatThrownBy(() -> given.transactions.run(() -> {
                    assertThat(given.numbers.next(SERIES, 2026, "7")).isEqualTo(2);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(given.next(SERIES, 2026)).isEqualTo(2);
    }

    @OnEveryDatabase
    void leavesNoGapAndNoDoubleUnderConcurrencyNotEvenInTheFirstMoment(TestDatabase database) throws Exception {
        Given given = new Given(database);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            boolean fails = i % 5 == 4;
            work.add(() -> fails ? given.nextRolledBack() : given.next(SERIES, 2026));
        }
        List<Integer> numbers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            for (Future<Integer> number : threads.invokeAll(work)) {
                numbers.add(number.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(numbers.stream().filter(number -> number > 0))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 128).boxed().toList());
    }

    @OnEveryDatabase
    void keepsAnnulledNumbersWithTheirReason(TestDatabase database) {
        Given given = new Given(database);
        given.next(SERIES, 2026);
        given.annul(1, "重复立项");
        given.annul(1, "另一个理由");
        assertThat(given.next(SERIES, 2026)).isEqualTo(2);
        assertThat(given.annulledReason(1)).isEqualTo("重复立项");
        assertThatThrownBy(() -> given.annul(9, "无")).isInstanceOf(IllegalArgumentException.class);
    }

    @OnEveryDatabase
    void joinsTheTransactionOfTheRecord(TestDatabase database) {
        Given given = new Given(database);
        assertThatThrownBy(() -> given.numbers.next(SERIES, 2026, "7")).isInstanceOf(IllegalStateException.class);
    }

    /** The service over a fresh database. */
    private static final class Given {
        private final Transactions transactions;
        private final NumberSeries numbers;
        private final Sql sql;

        Given(TestDatabase database) {
            transactions = database.open(NumberSeries.class);
            numbers = new NumberSeries(database.current(), FixedClock.at("2026-07-17T09:00"), transactions);
            sql = new Sql(database.current()::connection);
        }

        int next(String series, int year) {
            return transactions.write(() -> numbers.next(series, year, "7"));
        }

        int nextRolledBack() {
            try {
                return transactions.write(() -> {
                    numbers.next(SERIES, 2026, "8");
                    throw new IllegalStateException("rolled back");
                });
            } catch (IllegalStateException e) {
                return 0;
            }
        }

        void annul(int number, String reason) {
            transactions.run(() -> numbers.annul(SERIES, 2026, number, reason));
        }

        String annulledReason(int number) {
            return transactions
                    .read(() -> sql.first(
                            "select annulled_reason from kernel.number_issued where given_number = ?",
                            row -> row.getString(1),
                            number))
                    .orElseThrow();
        }
    }
}
