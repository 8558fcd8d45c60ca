package org.luoshi.platform.kernel.todo;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.work.Todo;
import org.luoshi.platform.api.work.TodoSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One module's to-dos, kept from harming the others': a source that fails or hangs is left out and logged once. */
final class GuardedSource {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedSource.class);
    /** So many callers may wait in a module that hangs, and no more threads than that are lost to it. */
    private static final int CALLS_AT_ONCE = 8;

    private final TodoSource source;
    private final Semaphore calls = new Semaphore(CALLS_AT_ONCE);
    private final AtomicBoolean complained = new AtomicBoolean();

    GuardedSource(TodoSource source) {
        this.source = source;
    }

    boolean guards(TodoSource other) {
        return source == other;
    }

    String module() {
        return source.module();
    }

    /** Begins to read. What is thrown comes out of {@link #result}. */
    CompletableFuture<List<Todo>> read(Viewer viewer, int limit, Executor threads) {
        if (!calls.tryAcquire()) {
            return CompletableFuture.failedFuture(new TimeoutException("every call still waits"));
        }
        try {
            return CompletableFuture.supplyAsync(() -> source.todos(viewer, limit), threads)
                    .whenComplete((todos, thrown) -> calls.release());
        } catch (RuntimeException e) {
            calls.release();
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Waits until the given moment at the latest; null when the source is unavailable. */
    List<Todo> result(CompletableFuture<List<Todo>> reading, long untilNanos) {
        try {
            List<Todo> todos = reading.get(Math.max(0, untilNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
            complained.set(false);
            return todos;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException e) {
            complain(e);
            return null;
        }
    }

    private void complain(Exception e) {
        if (complained.compareAndSet(false, true)) {
            LOG.warn("to-dos of module {} are unavailable", module(), e);
        }
    }
}
