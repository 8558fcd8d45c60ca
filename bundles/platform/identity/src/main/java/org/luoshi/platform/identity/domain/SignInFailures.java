package org.luoshi.platform.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Failed sign-ins in a row for one account or from one address (登录失败). */
@Entity
@Table(name = "sign_in_failures")
public class SignInFailures {
    private static final int LONGEST_SUBJECT = 80;

    @Id
    private String subject;

    private int failures;

    @Column(name = "failed_at")
    private Instant failedAt;

    @Column(name = "blocked_until")
    private Instant blockedUntil;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    private int locks;

    protected SignInFailures() {}

    /** @param subject {@link #ofAccount} or {@link #ofAddress} */
    public SignInFailures(String subject, Instant now) {
        this.subject = subject;
        this.failedAt = now;
        this.blockedUntil = now;
    }

    /** Subject for an account, also for a name that nobody bears. */
    public static String ofAccount(String username) {
        return "account:" + shortened(PersonDetails.usernameKey(username));
    }

    /** Subject for an address. */
    public static String ofAddress(String address) {
        return "address:" + shortened(address);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_SUBJECT));
    }

    /** One more failure; after a lock counting starts anew. */
    public void add(DelayRule rule, Instant now) {
        boolean forgotten = failedAt.plus(rule.forgottenAfter()).isBefore(now);
        if (forgotten) {
            locks = 0;
        }
        if (forgotten || lockedUntil != null && !locked(now)) {
            failures = 0;
            lockedUntil = null;
        }
        failures++;
        failedAt = now;
        blockedUntil = now.plus(rule.after(failures));
    }

    /** How long to wait from now; zero when the next attempt may come. */
    public Duration wait(Instant now) {
        return blockedUntil.isAfter(now) ? Duration.between(now, blockedUntil) : Duration.ZERO;
    }

    /** Locks the account when there were enough failures; tells whether it did. */
    public boolean lock(LockRule rule, Instant now) {
        if (!rule.reached(failures)) {
            return false;
        }
        locks++;
        lockedUntil = now.plus(rule.lasts());
        blockedUntil = lockedUntil;
        return true;
    }

    public boolean locked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    /** Null when it was not locked since counting began. */
    public Instant lockedUntil() {
        return lockedUntil;
    }

    /** How often in a row, without a success or a day of peace between them. */
    public int locks() {
        return locks;
    }

    public int failures() {
        return failures;
    }
}
