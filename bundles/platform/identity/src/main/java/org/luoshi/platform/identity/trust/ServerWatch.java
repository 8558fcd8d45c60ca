package org.luoshi.platform.identity.trust;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.luoshi.platform.api.LocalizedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of the office that may be away. A few ask it at a time, for one that hangs must not hold the threads that others
 * need; how it is, is known before somebody stands at the door.
 */
public final class ServerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final int AT_ONCE = 16;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String server;
    private final ScheduledExecutorService thread;
    private volatile ServerTrouble trouble;

    /** @param server what the log calls it, one word */
    public ServerWatch(String server) {
        this.server = server;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "luoshi-" + server);
            made.setDaemon(true);
            return made;
        });
    }

    /** Something that only the server can answer. */
    public interface Question<T, E extends ServerTrouble> {
        T put() throws E;
    }

    /** Whether the server is there at all. */
    public interface Look {
        void look() throws ServerTrouble;
    }

    /**
     * Asks it, when a place is free within a second.
     *
     * @param crowded what is thrown when none is
     */
    public <T, E extends ServerTrouble> T ask(Question<T, E> question, Supplier<E> crowded) throws E {
        if (!tookPlace()) {
            throw crowded.get();
        }
        try {
            T answer = question.put();
            well();
            return answer;
        } catch (ServerTrouble e) {
            if (e.isAway()) {
                troubled(e);
            }
            throw e;
        } finally {
            places.release();
        }
    }

    private boolean tookPlace() {
        try {
            return places.tryAcquire(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Looks now, and from now on after every pause. */
    public void lookEvery(Duration pause, Look look) {
        thread.scheduleWithFixedDelay(() -> look(look), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks once. */
    public void look(Look look) {
        try {
            look.look();
            well();
        } catch (ServerTrouble e) {
            troubled(e);
        } catch (RuntimeException e) {
            LOG.error("{} could not be looked at", server, e);
        }
    }

    /** From now on it is in trouble. */
    public void troubled(ServerTrouble found) {
        if (trouble == null) {
            LOG.warn("{} cannot be asked: {}", server, found.getMessage());
        }
        trouble = found;
    }

    private void well() {
        if (trouble != null) {
            LOG.info("{} answers again", server);
        }
        trouble = null;
    }

    /** What whoever runs the platform should know of it. */
    public Optional<LocalizedText> warning() {
        return Optional.ofNullable(trouble).map(ServerTrouble::sentence);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
