package org.luoshi.platform.identity.openid;

import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.identity.domain.Texts;

/** Why a sign-in through the provider comes to nothing. Its message is for the log and holds nothing of a token. */
public final class OpenIdTrouble extends Exception {
    private final Obstacle obstacle;
    private final String key;

    /** @param details for the log: nothing of a token, nor anything that a caller chose */
    public OpenIdTrouble(Obstacle obstacle, String details) {
        super(details);
        this.obstacle = obstacle;
        this.key = "openid.away";
    }

    private OpenIdTrouble(String key, String details, Throwable cause) {
        super(cause == null ? details : details + ": " + cause, cause);
        this.obstacle = Obstacle.AWAY;
        this.key = key;
    }

    /** @param key of the sentence for whoever runs the server */
    static OpenIdTrouble away(String key, String details) {
        return new OpenIdTrouble(key, details, null);
    }

    static OpenIdTrouble away(String key, String details, Throwable cause) {
        return new OpenIdTrouble(key, details, cause);
    }

    public Obstacle obstacle() {
        return obstacle;
    }

    LocalizedText sentence() {
        return Texts.text(key);
    }
}
