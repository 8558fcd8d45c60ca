package org.luoshi.platform.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A signed-in browser (会话). Its token is known to the browser only; here lies the digest. */
@Entity
@Table(name = "user_session")
public class UserSession {
    private static final int HANDLE = 16;

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    private String address;

    protected UserSession() {}

    public UserSession(SessionToken token, long accountId, String address, Instant now) {
        this.tokenHash = token.digest();
        this.accountId = accountId;
        this.address = address;
        this.startedAt = now;
        this.lastSeenAt = now;
    }

    public String tokenHash() {
        return tokenHash;
    }

    /** Names it among the person's sessions; the token cannot be had from it. */
    public String handle() {
        return tokenHash.substring(0, HANDLE);
    }

    public String address() {
        return address;
    }

    public long accountId() {
        return accountId;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant lastSeenAt() {
        return lastSeenAt;
    }
}
