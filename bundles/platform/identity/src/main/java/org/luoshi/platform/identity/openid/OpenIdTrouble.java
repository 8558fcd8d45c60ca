package org.luoshi.platform.identity.openid;

import org.luoshi.platform.identity.trust.ServerTrouble;

/** Why a sign-in through the provider comes to nothing. Its message is for the log and holds nothing of a token. */
public final class OpenIdTrouble extends ServerTrouble {
    private final Obstacle obstacle;

    /** @param details for the log: nothing of a token, nor anything that a caller chose */
    public OpenIdTrouble(Obstacle obstacle, String details) {
        super("openid.away", details, null);
        this.obstacle = obstacle;
    }

    private OpenIdTrouble(String key, String details, Throwable cause) {
        super(key, cause == null ? details : details + ": " + cause, cause);
        this.obstacle = Obstacle.AWAY;
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

    @Override
    public boolean isAway() {
        return obstacle == Obstacle.AWAY;
    }
}
