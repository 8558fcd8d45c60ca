package org.luoshi.platform.modules;

import java.util.Locale;
import org.luoshi.platform.api.LocalizedText;

/** A change to a function was begun and taken back; the explanation says why. Everything is as it was before. */
public final class ChangeFailed extends Exception {
    private final LocalizedText explanation;

    ChangeFailed(LocalizedText explanation, Throwable cause) {
        super(explanation.in(Locale.ENGLISH), cause);
        this.explanation = explanation;
    }

    public LocalizedText explanation() {
        return explanation;
    }
}
