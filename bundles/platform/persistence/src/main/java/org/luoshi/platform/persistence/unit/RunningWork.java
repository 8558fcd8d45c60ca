package org.luoshi.platform.persistence.unit;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Counts a module's running transactions, so that its schema is not closed under them. */
final class RunningWork {
    private static final int ALL = 1 << 20;

    private final Semaphore places = new Semaphore(ALL, true);
    private volatile boolean closing;

    /** @return whether the work may begin; then {@link #leave} must follow */
    boolean enter() {
        return !closing && places.tryAcquire();
    }

    void leave() {
        places.release();
    }

    /**
     * Lets no more work begin and waits for what runs.
     *
     * @return whether everything came to its end in time
     */
    boolean close(Duration patience) {
        closing = true;
        try {
            return places.tryAcquire(ALL, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
