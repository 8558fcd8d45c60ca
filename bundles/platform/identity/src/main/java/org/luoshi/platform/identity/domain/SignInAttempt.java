package org.luoshi.platform.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;

/** A sign-in that was begun here and goes on elsewhere, or waits for the second factor after that. */
@Entity
@Table(name = "sign_in_attempt")
public class SignInAttempt {
    private static final String START = "/";
    private static final int LONGEST_PATH = 500;

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    /** Null until it is proved who it is. */
    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "return_to")
    private String returnTo;

    @Column(name = "begun_at")
    private Instant begunAt;

    protected SignInAttempt() {}

    /**
     * @param accountId whom the provider has named; null before
     * @param wanted page to be shown afterwards; where it is none of the console's, the first one is
     */
    public SignInAttempt(AttemptToken token, Long accountId, String wanted, Instant now) {
        this.tokenHash = token.digest();
        this.accountId = accountId;
        this.returnTo = page(wanted);
        this.begunAt = now;
    }

    /** A path on this very site, so that nobody is led away from it. */
    private static String page(String wanted) {
        if (wanted == null || wanted.length() > LONGEST_PATH || wanted.startsWith("/api/")) {
            return START;
        }
        try {
            URI address = new URI(wanted);
            boolean here = address.getScheme() == null && address.getRawAuthority() == null;
            boolean plain = wanted.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
            return here && plain && wanted.startsWith("/") && !wanted.startsWith("//") ? wanted : START;
        } catch (URISyntaxException e) {
            return START;
        }
    }

    public String tokenHash() {
        return tokenHash;
    }

    /** Null until it is proved who it is. */
    public Long accountId() {
        return accountId;
    }

    public String returnTo() {
        return returnTo;
    }

    public Instant begunAt() {
        return begunAt;
    }
}
