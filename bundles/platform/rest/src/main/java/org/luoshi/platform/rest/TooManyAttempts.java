package org.luoshi.platform.rest;

import java.time.Duration;

/** The caller has to wait before trying again (status 429 with {@code Retry-After}). */
public final class TooManyAttempts extends RuntimeException {
    private final Duration retryAfter;

    /** @param retryAfter how long to wait from now */
    public TooManyAttempts(Duration retryAfter) {
        super("again after " + retryAfter);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
