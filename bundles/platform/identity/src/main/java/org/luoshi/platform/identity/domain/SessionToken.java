package org.luoshi.platform.identity.domain;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the browser shows to be known again: 256 random bits. Whoever reads the database cannot make one from it. */
public final class SessionToken {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String text;
    private final String digest;

    private SessionToken(String text) {
        this.text = text;
        this.digest = HexFormat.of().formatHex(Sha256.of("session:" + text));
    }

    public static SessionToken random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The token in a cookie; empty when it cannot be one. */
    public static Optional<SessionToken> parse(String cookie) {
        return cookie != null && FORM.matcher(cookie).matches()
                ? Optional.of(new SessionToken(cookie))
                : Optional.empty();
    }

    /** For the cookie. */
    public String text() {
        return text;
    }

    /** For the database. */
    public String digest() {
        return digest;
    }

    /** What every write must carry: follows from the token, which other sites cannot read, and needs no storage. */
    public String csrfToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of("csrf:" + text));
    }
}
