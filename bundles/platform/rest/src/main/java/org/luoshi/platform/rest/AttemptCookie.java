package org.luoshi.platform.rest;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The cookie by which a browser that was sent elsewhere to sign in is known again when it comes back: HttpOnly,
 * SameSite=Lax, Secure when the request came over TLS, sent to {@link #PATH} only. REST methods take it as {@code @Context
 * AttemptCookie}.
 */
@ProviderType
public interface AttemptCookie {
    /** Name of the cookie over plain HTTP. */
    String NAME = "LUOSHI_SIGN_IN";

    /** Its name over TLS, where the other one is not read: browsers take it over TLS only (RFC 6265bis, 4.1.3.1). */
    String SECURE_NAME = "__Secure-" + NAME;

    /** Below which path the browser sends it. */
    String PATH = "/api/session/openid";

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
