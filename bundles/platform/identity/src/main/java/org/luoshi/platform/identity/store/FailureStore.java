package org.luoshi.platform.identity.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    public Optional<SignInFailures> find(String subject) {
        return Optional.ofNullable(entities().find(SignInFailures.class, subject));
    }

    /** Until when these subjects are locked; those that are not are left out. */
    public Map<String, Instant> locked(Collection<String> subjects, Instant now) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return entities()
                .createQuery(
                        "select f.subject, f.lockedUntil from SignInFailures f"
                                + " where f.subject in :subjects and f.lockedUntil > :now",
                        Object[].class)
                .setParameter("subjects", subjects)
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Instant) row[1]));
    }

    /** One more failure; concurrent ones are all counted. */
    public SignInFailures add(String subject, DelayRule rule, Instant now) {
        entities()
                .createNativeQuery("insert into sign_in_failures (subject, failures, failed_at, blocked_until)"
                        + " values (:subject, 0, :now, :now) on conflict do nothing")
                .setParameter("subject", subject)
                .setParameter("now", now)
                .executeUpdate();
        SignInFailures failures = entities().find(SignInFailures.class, subject, LockModeType.PESSIMISTIC_WRITE);
        failures.add(rule, now);
        return failures;
    }

    /** Forgets the failures of a subject; false when there were none. */
    public boolean clear(String subject) {
        return entities()
                        .createQuery("delete from SignInFailures f where f.subject = :subject")
                        .setParameter("subject", subject)
                        .executeUpdate()
                > 0;
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
