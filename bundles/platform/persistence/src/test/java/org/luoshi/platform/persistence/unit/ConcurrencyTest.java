package org.luoshi.platform.persistence.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.persistence.EachDatabase;
import org.luoshi.platform.persistence.TestedDatabase;
import org.luoshi.platform.persistence.Units;

class ConcurrencyTest {
    private static final int CLIENTS = 24;
    private static final int EACH = 10;

    @EachDatabase
    void numbersWithoutGapOrDoubleAlthoughSomeRollBack(TestedDatabase database) throws Exception {
        try (Units units = new Units(database.fresh())) {
            List<Integer> given = new ArrayList<>();
            inParallel(client -> {
                        List<Integer> mine = new ArrayList<>();
                        for (int i = 0; i < EACH; i++) {
                            number(units, client + "-" + i, i % 5 == 4, mine);
                        }
                        return mine;
                    })
                    .forEach(given::addAll);

            int expected = CLIENTS * EACH * 4 / 5;
            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, expected).boxed().toList());
            assertThat(units.titles()).hasSize(expected);
        }
    }

    @EachDatabase
    void neverWaitsForASecondConnectionToReadAnotherModule(TestedDatabase database) throws Exception {
        try (Units units = new Units(database.fresh())) {
            List<Integer> seen = inParallel(client -> units.notes().<Integer>write(() -> {
                units.persist("note " + client);
                return units.drafts()
                        .<List<String>>read(() -> units.select("select title from note"))
                        .size();
            }));

            assertThat(seen).hasSize(CLIENTS).containsOnly(0);
            assertThat(units.titles()).hasSize(CLIENTS);
        }
    }

    private static void number(Units units, String title, boolean refused, List<Integer> given) {
        try {
            int number = units.notes().write(() -> {
                int next = units.nextNumber();
                units.persist(title + " no " + next);
                if (refused) {
                    throw new RuleViolation("test.refused", LocalizedText.verbatim("no"));
                }
                return next;
            });
            given.add(number);
        } catch (RuleViolation e) {
            assertThat(refused).isTrue();
        }
    }

    private static <T> List<T> inParallel(Client<T> work) throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<T>> calls = IntStream.range(0, CLIENTS)
                    .<Callable<T>>mapToObj(client -> () -> work.run(client))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : clients.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            clients.shutdownNow();
        }
    }

    /** What one client does. */
    private interface Client<T> {
        T run(int client);
    }
}
