package org.luoshi.platform.identity.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a browser that was sent elsewhere to sign in shows when it comes back. Everything else that is secret in an attempt
 * follows from it, so that the database holds nothing with which one could be finished.
 */
public final class AttemptToken {
    private final SessionToken secret;

    private AttemptToken(SessionToken secret) {
        this.secret = secret;
    }

    public static AttemptToken random(SecureRandom random) {
        return new AttemptToken(SessionToken.random(random));
    }

    /** The token in a cookie; empty when it cannot be one. */
    public static Optional<AttemptToken> parse(String cookie) {
        return SessionToken.parse(cookie).map(AttemptToken::new);
    }

    /** For the cookie. */
    public String text() {
        return secret.text();
    }

    /** For the database. */
    public String digest() {
        return HexFormat.of().formatHex(Sha256.of("attempt:" + secret.text()));
    }

    /** Goes with the browser and comes back with it ({@code state}). */
    public String state() {
        return derived("state:");
    }

    /** Whether this state belongs to the attempt. */
    public boolean hasState(String given) {
        return given != null && MessageDigest.isEqual(bytes(state()), bytes(given));
    }

    /** Stands in the token that is made for this attempt ({@code nonce}). */
    public String nonce() {
        return derived("nonce:");
    }

    /** Shown together with the code ({@code code_verifier}). */
    public String verifier() {
        return derived("verifier:");
    }

    /** What tells nothing of the verifier before ({@code code_challenge}). */
    public String challenge() {
        return encoded(Sha256.of(verifier()));
    }

    private String derived(String purpose) {
        return encoded(Sha256.of(purpose + secret.text()));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
