package org.luoshi.platform.identity.store;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.platform.api.data.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts accounts; within a transaction, a statement for each figure. Those that are closed count nowhere. */
@Component(service = AccountFigures.class)
public final class AccountFigures {
    private static final String ACTIVE = "select count(a) from Account a where a.active";

    private final Transactions transactions;

    @Activate
    public AccountFigures(@Reference(target = "(osgi.unit.name=identity)") Transactions transactions) {
        this.transactions = transactions;
    }

    public long active() {
        return ask(ACTIVE).getSingleResult();
    }

    /** Those that are locked at this moment. */
    public long locked(Instant now) {
        return ask(ACTIVE + " and exists (select f.subject from SignInFailures f"
                        + " where f.subject = concat('account:', a.usernameKey) and f.lockedUntil > :now)")
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Those that were used last before this moment; who never signed in is counted from the first password on. */
    public long unusedSince(Instant moment) {
        return ask(ACTIVE + " and coalesce(a.lastSignInAt,"
                        + " (select c.changedAt from Credential c where c.accountId = a.id)) < :moment")
                .setParameter("moment", moment)
                .getSingleResult();
    }

    /** Those whose password was chosen before this moment. */
    public long passwordOlderThan(Instant moment) {
        return ask(ACTIVE
                        + " and exists (select c.accountId from Credential c"
                        + " where c.accountId = a.id and c.changedAt < :moment)")
                .setParameter("moment", moment)
                .getSingleResult();
    }

    /** Those without a second factor. */
    public long withoutSecondFactor() {
        return ask(ACTIVE + without()).getSingleResult();
    }

    /** Those without a second factor that have one of these roles. */
    public long withoutSecondFactor(Set<String> roles) {
        return ask("select count(distinct a.id) from Account a join a.roles r where a.active and r in :roles"
                        + without())
                .setParameter("roles", roles)
                .getSingleResult();
    }

    private static String without() {
        return " and not exists (select f.accountId from SecondFactor f where f.accountId = a.id and f.active)";
    }

    /** How many have each role; a role that nobody has is left out. */
    public Map<String, Long> byRole() {
        return transactions
                .entityManager()
                .createQuery(
                        "select r, count(a) from Account a join a.roles r where a.active group by r", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    private TypedQuery<Long> ask(String jpql) {
        return transactions.entityManager().createQuery(jpql, Long.class);
    }
}
