package org.luoshi.platform.modules.deploy;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets bundles start and stop on threads of their own, for so long and no longer: their code is not ours and may hang
 * (挂起). One that is late is interrupted.
 */
public final class Patience {
    /** How long a version may take to start and to be well, in seconds. */
    private static final String SECONDS = "luoshi.plugins.probation-seconds";

    private static final long DEFAULT_SECONDS = 60;
    private static final Duration LONGEST_GRACE = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    private final Duration limit;
    private final Duration grace;

    /** @param limit how long something may take; a short while more is given after an interruption */
    public Patience(Duration limit) {
        this.limit = limit;
        this.grace = limit.compareTo(LONGEST_GRACE) < 0 ? limit : LONGEST_GRACE;
    }

    /** As the installation says: a minute, unless the system property {@code luoshi.plugins.probation-seconds} differs. */
    public static Patience ofInstallation() {
        return new Patience(Duration.ofSeconds(Long.getLong(SECONDS, DEFAULT_SECONDS)));
    }

    /** How long something may take. */
    public Duration limit() {
        return limit;
    }

    /** How it came out. */
    enum End {
        /** Done before the limit. */
        IN_TIME,
        /** Late; it yielded to interruption. */
        INTERRUPTED,
        /** Late, and still at it: it holds what it holds until the platform is started again. */
        NEVER
    }

    /** What is done with a bundle. */
    @FunctionalInterface
    interface Work {
        void run() throws BundleException;
    }

    /**
     * Does it and waits.
     *
     * @param name of the bundle, for the thread
     * @throws BundleException when it failed in time
     */
    End run(String name, Work work) throws BundleException {
        FutureTask<Void> task = new FutureTask<>(() -> {
            work.run();
            return null;
        });
        Thread thread = new Thread(task, "luoshi-bundle-" + name);
        thread.setDaemon(true);
        thread.setContextClassLoader(Patience.class.getClassLoader());
        thread.start();
        try {
            task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return End.IN_TIME;
        } catch (TimeoutException e) {
            LOG.warn("bundle {} is late and is interrupted in {}", name, place(thread), e);
            return interrupted(name, thread);
        } catch (InterruptedException e) {
            End end = interrupted(name, thread);
            Thread.currentThread().interrupt();
            return end;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BundleException failure
                    ? failure
                    : new BundleException(String.valueOf(e.getCause().getMessage()), e.getCause());
        }
    }

    private End interrupted(String name, Thread thread) {
        thread.interrupt();
        try {
            thread.join(grace.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.error("bundle {} does not yield to interruption in {}", name, place(thread));
            return End.NEVER;
        }
        return End.INTERRUPTED;
    }

    /** Where the thread is, for the plugin's author. */
    private static String place(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        StringBuilder place = new StringBuilder();
        for (int i = 0; i < Math.min(stack.length, 8); i++) {
            place.append(i == 0 ? "" : " < ").append(stack[i]);
        }
        return place.toString();
    }
}
