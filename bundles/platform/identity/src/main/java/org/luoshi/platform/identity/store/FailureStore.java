package org.luoshi.platform.identity.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.identity.domain.DelayRule;
import org.luoshi.platform.identity.domain.SignInFailures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Failed sign-ins by account and by address. */
@Component(service = FailureStore.class)
public final class FailureStore {
    private final Transactions transactions;

    @Activate
    public FailureStore(@Reference(target = "(osgi.unit.name=identity)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** How long the subject has to wait from now. */
    public Duration wait(String subject, Instant now) {
        SignInFailures failures = entities().find(SignInFailures.class, subject);
        return failures == null ? Duration.ZERO : failures.wait(now);
    }

    /** One more failure; concurrent ones are all counted. */
    public Duration add(String subject, DelayRule rule, Instant now) {
        entities()
                .createNativeQuery("insert into sign_in_failures (subject, failures, failed_at, blocked_until)"
                        + " values (:subject, 0, :now, :now) on conflict do nothing")
                .setParameter("subject", subject)
                .setParameter("now", now)
                .executeUpdate();
        SignInFailures failures = entities().find(SignInFailures.class, subject, LockModeType.PESSIMISTIC_WRITE);
        failures.add(rule, now);
        return failures.wait(now);
    }

    /** Forgets the failures of a subject that has signed in. */
    public void clear(String subject) {
        entities()
                .createQuery("delete from SignInFailures f where f.subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** Forgets failures that count no longer. */
    public int removeBefore(Instant moment) {
        return entities()
                .createQuery("delete from SignInFailures f where f.failedAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }

    private EntityManager entities() {
        return transactions.entityManager();
    }
}
