package org.luoshi.platform.rest.door;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.luoshi.platform.rest.exchange.CallerGone;

/** A request body that ends with 413 where the caller goes too far. */
final class LimitedBody extends FilterInputStream {
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
        } catch (IOException e) {
            throw new CallerGone(e);
        }
    }
}
