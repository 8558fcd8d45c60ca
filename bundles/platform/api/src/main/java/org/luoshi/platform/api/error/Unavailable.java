package org.luoshi.platform.api.error;

import org.luoshi.platform.api.LocalizedText;

/** Something the platform needs does not answer just now; trying again later may work (status 503). */
public final class Unavailable extends RuntimeException {
    private final LocalizedText explanation;

    public Unavailable(LocalizedText explanation, Throwable cause) {
        super(explanation.in(java.util.Locale.ENGLISH), cause);
        this.explanation = explanation;
    }

    public LocalizedText explanation() {
        return explanation;
    }
}
