package org.luoshi.platform.rest.door;

import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.BadMessageException;
import org.luoshi.platform.rest.exchange.CallerGone;
import org.luoshi.platform.rest.problem.Refusal;

/**
 * A request body that is read while it comes in, because it may be long. It ends with 413 where the caller goes too far,
 * with 408 when it comes too slowly. Each holds a thread while it is read, so there are only so many places.
 */
final class LimitedBody extends FilterInputStream {
    private static final int SLOW = HttpServletResponse.SC_REQUEST_TIMEOUT;

    private final Semaphore places;
    private final long limit;
    private long left;
    private boolean placed;

    LimitedBody(InputStream body, long limit, Semaphore places) {
        super(body);
        this.limit = limit;
        this.left = limit;
        this.places = places;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int read = received(target, offset, length);
        left -= Math.max(read, 0);
        if (left < 0) {
            throw BodyLimit.exceeded(limit);
        }
        return read;
    }

    @Override
    public long skip(long count) {
        return Math.max(read(new byte[(int) Math.min(count, BodyLimit.BUFFER)]), 0);
    }

    @Override
    public int read(byte[] target) {
        return read(target, 0, target.length);
    }

    /** Somebody else may read now. What has not been read stays where it is. */
    void leave() {
        if (placed) {
            placed = false;
            places.release();
        }
    }

    private int received(byte[] target, int offset, int length) {
        if (!placed && !places.tryAcquire()) {
            throw new Refusal(503, "unavailable");
        }
        placed = true;
        try {
            return in.read(target, offset, length);
        } catch (IOException | BadMessageException e) {
            throw failure(e);
        }
    }

    /** What it means when a body cannot be read further. */
    static RuntimeException failure(Throwable error) {
        if (error instanceof BadMessageException bad) {
            return new Refusal(bad.getCode(), bad.getCode() == SLOW ? "request-too-slow" : "bad-request");
        }
        if (error instanceof TimeoutException || error.getCause() instanceof TimeoutException) {
            return new Refusal(SLOW, "request-too-slow");
        }
        return new CallerGone(error instanceof IOException gone ? gone : new IOException(error));
    }
}
