package org.luoshi.platform.modules;

import java.util.Locale;
import org.luoshi.platform.api.LocalizedText;

/** A change to a function was begun and did not succeed; the explanation says why. */
public final class ChangeFailed extends Exception {
    private final LocalizedText explanation;
    private final boolean restartNeeded;

    /** @param restartNeeded whether it is taken back only at the next start; else everything is as it was before */
    ChangeFailed(LocalizedText explanation, boolean restartNeeded, Throwable cause) {
        super(explanation.in(Locale.ENGLISH), cause);
        this.explanation = explanation;
        this.restartNeeded = restartNeeded;
    }

    public LocalizedText explanation() {
        return explanation;
    }

    /** Whether the function stays failed until the platform is started again. */
    public boolean restartNeeded() {
        return restartNeeded;
    }
}
