package org.luoshi.platform.rest.door;

import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.BadMessageException;
import org.luoshi.platform.rest.exchange.CallerGone;
import org.luoshi.platform.rest.problem.Refusal;

/** A request body that ends with 413 where the caller goes too far, with 408 when it comes too slowly. */
final class LimitedBody extends FilterInputStream {
    private static final int SLOW = HttpServletResponse.SC_REQUEST_TIMEOUT;

    private final long limit;
    private long left;

    LimitedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
        this.left = limit;
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

    private int received(byte[] target, int offset, int length) {
        try {
            return in.read(target, offset, length);
        } catch (BadMessageException e) {
            throw new Refusal(e.getCode(), e.getCode() == SLOW ? "request-too-slow" : "bad-request");
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new Refusal(SLOW, "request-too-slow");
            }
            throw new CallerGone(e);
        }
    }
}
