package org.luoshi.platform.rest;

import java.time.Duration;
import java.util.Optional;
import org.luoshi.platform.api.LocalizedText;

/** The caller has to wait before trying again (status 429 with {@code Retry-After}). */
public final class TooManyAttempts extends RuntimeException {
    private final Duration retryAfter;
    private final LocalizedText explanation;

    /** @param retryAfter how long to wait from now */
    public TooManyAttempts(Duration retryAfter) {
        this(retryAfter, null);
    }

    /**
     * @param retryAfter how long to wait from now
     * @param explanation what to tell the caller instead of how many seconds to wait; null for just that
     */
    public TooManyAttempts(Duration retryAfter, LocalizedText explanation) {
        super("again after " + retryAfter);
        this.retryAfter = retryAfter;
        this.explanation = explanation;
    }

    /** What to tell the caller; empty for how many seconds to wait. */
    public Optional<LocalizedText> explanation() {
        return Optional.ofNullable(explanation);
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
