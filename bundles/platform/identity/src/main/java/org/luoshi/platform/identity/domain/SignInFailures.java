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
    @Id
    private String subject;

    private int failures;

    @Column(name = "failed_at")
    private Instant failedAt;

    @Column(name = "blocked_until")
    private Instant blockedUntil;

    protected SignInFailures() {}

    /** @param subject {@code account:…} or {@code address:…} */
    public SignInFailures(String subject, Instant now) {
        this.subject = subject;
        this.failedAt = now;
        this.blockedUntil = now;
    }

    /** One more failure. */
    public void add(DelayRule rule, Instant now) {
        if (failedAt.plus(rule.forgottenAfter()).isBefore(now)) {
            failures = 0;
        }
        failures++;
        failedAt = now;
        blockedUntil = now.plus(rule.after(failures));
    }

    /** How long to wait from now; zero when the next attempt may come. */
    public Duration wait(Instant now) {
        return blockedUntil.isAfter(now) ? Duration.between(now, blockedUntil) : Duration.ZERO;
    }

    public int failures() {
        return failures;
    }
}
