package org.luoshi.platform.rest;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The cookie that holds the token of a session: HttpOnly, SameSite=Lax, and over TLS Secure and of this host only. REST
 * methods that sign people in and out take it as {@code @Context SessionCookie}.
 */
@ProviderType
public interface SessionCookie {
    /** Name of the cookie over plain HTTP. */
    String NAME = "LUOSHI_SESSION";

    /**
     * Its name over TLS, where the other one is not read: of a name that begins like this browsers take care that no other
     * host and no plain connection set it (RFC 6265bis, 4.1.3.2).
     */
    String SECURE_NAME = "__Host-" + NAME;

    /** Token that the browser sent; null when it sent none. */
    String token();

    /**
     * Has the answer set the cookie, until the browser is closed.
     *
     * @param token letters, digits, {@code -} and {@code _} only
     */
    void set(String token);

    /** Has the answer remove the cookie. */
    void clear();
}
