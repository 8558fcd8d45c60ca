package org.luoshi.platform.identity.rest;

import org.luoshi.platform.rest.AttemptCookie;
import org.luoshi.platform.rest.SessionCookie;

/** The cookie of one browser. */
final class Cookie implements SessionCookie, AttemptCookie {
    String token;

    @Override
    public String token() {
        return token;
    }

    @Override
    public void set(String value) {
        token = value;
    }

    @Override
    public void clear() {
        token = null;
    }
}
