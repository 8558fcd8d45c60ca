package org.luoshi.platform.rest;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The cookie that holds the token of a session: HttpOnly, SameSite=Lax, Secure when the request came over TLS. REST
 * methods that sign people in and out take it as {@code @Context SessionCookie}.
 */
@ProviderType
public interface SessionCookie {
    /** Name of the cookie. */
    String NAME = "LUOSHI_SESSION";

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
