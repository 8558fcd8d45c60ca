package org.luoshi.platform.identity.openid;

import java.util.Locale;

/** Why somebody does not get in through the provider; the console has a sentence for each. */
public enum Obstacle {
    /** No provider is set up. */
    OFF(false, false),
    /** The provider does not answer, or not so that it can be followed: nobody's fault at the door. */
    AWAY(false, false),
    /** Too many failures before; the next attempt may not come yet. */
    WAIT(false, false),
    /** The account is locked. */
    LOCKED(false, false),
    /** No attempt is open in this browser: it took too long, was used already, or belongs to another one. */
    EXPIRED(false, false),
    /** The provider or the person said no. */
    DENIED(true, false),
    /** What the provider sent proves nobody. */
    INVALID(true, true),
    /** Nobody here has that name. */
    UNKNOWN(true, true),
    /** The account signs in in another way. */
    OTHER_WAY(true, true),
    /** The account is deactivated. */
    INACTIVE(true, true),
    /** The account has no rights yet. */
    NOT_GRANTED(true, false);

    private final boolean traced;
    private final boolean counted;

    Obstacle(boolean traced, boolean counted) {
        this.traced = traced;
        this.counted = counted;
    }

    /** Whether it stands in the log of what people did. */
    public boolean traced() {
        return traced;
    }

    /** Whether the address that asked has to wait after too many of them. */
    public boolean counted() {
        return counted;
    }

    /** Identifier for the sign-in page. */
    public String code() {
        return "openid-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
