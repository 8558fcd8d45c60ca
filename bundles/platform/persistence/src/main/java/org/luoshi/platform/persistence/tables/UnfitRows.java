package org.luoshi.platform.persistence.tables;

import java.util.Locale;
import org.luoshi.platform.api.LocalizedText;

/** Rows do not fit the tables they are meant for; the explanation says which and why. */
public final class UnfitRows extends Exception {
    private final LocalizedText explanation;

    public UnfitRows(LocalizedText explanation, Throwable cause) {
        super(explanation.in(Locale.ENGLISH), cause);
        this.explanation = explanation;
    }

    public UnfitRows(LocalizedText explanation) {
        this(explanation, null);
    }

    public LocalizedText explanation() {
        return explanation;
    }
}
