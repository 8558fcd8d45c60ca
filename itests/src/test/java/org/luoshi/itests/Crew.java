package org.luoshi.itests;

import java.util.ArrayList;
import java.util.List;

/** People at work, each in a thread, one round after the other, until all of them are told to stop. */
final class Crew {
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    /** A round of somebody's work. */
    interface Round {
        /**
         * @param number how many there were before
         * @return whether they go on
         */
        boolean once(int number);
    }

    /** Somebody begins to work. */
    void add(String name, Round work) {
        Thread thread = new Thread(() -> untilStopped(work), name);
        threads.add(thread);
        thread.start();
    }

    private void untilStopped(Round work) {
        int number = 0;
        while (!stopped && work.once(number)) {
            number++;
        }
    }

    /** Everybody finishes the round and leaves. */
    void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
