package org.luoshi.platform.rest.door;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.jetty.http.BadMessageException;
import org.luoshi.platform.rest.problem.Refusal;

/** Receives a body while no thread waits for it: whoever sends slowly is in nobody's way. */
final class Arrival implements ReadListener {
    /** Bytes that bodies which are still arriving may take together. */
    private static final long MOST_HELD = 48L * 1024 * 1024;

    /** Small, because there may be one for each connection. */
    private static final int BUFFER = 4096;

    private static final AtomicLong HELD = new AtomicLong();

    private final AsyncContext context;
    private final ServletInputStream in;
    private final long limit;
    private final Consumer<Arrival> then;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final AtomicBoolean over = new AtomicBoolean();
    private long arrived;
    private RuntimeException failure;

    private Arrival(AsyncContext context, ServletInputStream in, long limit, Consumer<Arrival> then) {
        this.context = context;
        this.in = in;
        this.limit = limit;
        this.then = then;
    }

    /**
     * Receives the body of a request; the request is not over before.
     *
     * @param limit bytes that the body may have
     * @param then what to do when it is there, or will never be; on another thread
     */
    static void begin(HttpServletRequest request, long limit, Consumer<Arrival> then) throws IOException {
        AsyncContext context = request.startAsync();
        // The web server gives up what pauses for its idle time, and what is slower than its slowest rate.
        context.setTimeout(0);
        ServletInputStream in = request.getInputStream();
        in.setReadListener(new Arrival(context, in, limit, then));
    }

    /** Reads to the end what a refused caller still sends. */
    static void discard(HttpServletRequest request) throws IOException {
        begin(request, 0, arrival -> {});
    }

    /** Tells whether a body is there already as a whole. */
    static boolean isComplete(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        return length >= 0 && request.getInputStream().available() >= length;
    }

    /** The body, or the reason why there is none. */
    InputStream body() {
        if (failure != null) {
            throw failure;
        }
        return new ByteArrayInputStream(kept.toByteArray());
    }

    @Override
    public void onDataAvailable() throws IOException {
        try {
            while (!over.get() && in.isReady()) {
                int count = in.read(buffer);
                if (count < 0) {
                    return;
                }
                keep(count);
            }
        } catch (BadMessageException e) {
            onError(e);
        }
    }

    private void keep(int count) {
        arrived += count;
        if (arrived > limit) {
            failure = BodyLimit.exceeded(limit);
            if (arrived > BodyLimit.DISCARDED) {
                end();
            }
        } else if (HELD.addAndGet(count) > MOST_HELD) {
            HELD.addAndGet(-count);
            failure = new Refusal(503, "unavailable");
            end();
        } else {
            kept.write(buffer, 0, count);
        }
    }

    @Override
    public void onAllDataRead() {
        end();
    }

    @Override
    public void onError(Throwable error) {
        failure = LimitedBody.failure(error);
        end();
    }

    private void end() {
        if (over.compareAndSet(false, true)) {
            context.start(this::finish);
        }
    }

    private void finish() {
        try {
            then.accept(this);
        } finally {
            HELD.addAndGet(-kept.size());
            context.complete();
        }
    }
}
