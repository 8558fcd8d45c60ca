package org.luoshi.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same at the same time, as a double click does. */
final class AtOnce {
    private AtOnce() {}

    /** Answers of all; fails when one of them fails. */
    static <T> List<T> run(List<? extends Callable<T>> work) throws Exception {
        return run(work, work.size());
    }

    /** The same by so many threads. */
    static <T> List<T> run(List<? extends Callable<T>> work, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : pool.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
