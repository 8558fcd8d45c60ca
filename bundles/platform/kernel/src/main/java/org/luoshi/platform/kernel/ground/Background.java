package org.luoshi.platform.kernel.ground;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work beside requests, one piece after the other. What fails is tried again in the next round and complained about once,
 * until it works again.
 */
public final class Background implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final ScheduledThreadPoolExecutor thread;
    private final AtomicBoolean complained = new AtomicBoolean();

    /** @param name what it does, also the name of its thread */
    public Background(String name) {
        this.name = name;
        thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread result = new Thread(work, "luoshi-" + name);
            result.setDaemon(true);
            return result;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Does it now and then again and again with this pause. */
    public void every(Duration pause, Runnable work) {
        thread.scheduleWithFixedDelay(() -> perform(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does it once, after a while; nothing when closed. */
    public void after(Duration pause, Runnable work) {
        if (!thread.isShutdown()) {
            thread.schedule(() -> perform(work), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Lets what runs come to its end: an interrupt in the middle of it would close H2's file. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("{} still runs after {}", name, PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void perform(Runnable work) {
        try {
            work.run();
            complained.set(false);
        } catch (RuntimeException e) {
            if (complained.compareAndSet(false, true)) {
                LOG.warn("{} does not work just now and is tried again", name, e);
            }
        }
    }
}
