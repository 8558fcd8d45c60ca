package org.luoshi.platform.identity.trust;

import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.identity.domain.Texts;

/** Why a server of the office cannot be asked, or what it says counts for nothing. The message is for the log. */
public abstract class ServerTrouble extends Exception {
    private final String key;

    /**
     * @param key of the sentence for whoever runs the platform
     * @param cause may be null
     */
    protected ServerTrouble(String key, String details, Throwable cause) {
        super(details, cause);
        this.key = key;
    }

    /** What whoever runs the platform is told. */
    public LocalizedText sentence() {
        return Texts.text(key);
    }

    /** Whether the server itself is in trouble, and not the one question. */
    public abstract boolean isAway();
}
