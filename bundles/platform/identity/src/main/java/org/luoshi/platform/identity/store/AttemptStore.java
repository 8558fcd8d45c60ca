package org.luoshi.platform.identity.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.identity.domain.SignInAttempt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sign-ins that go on elsewhere, by the digest of their token. */
@Component(service = AttemptStore.class)
public final class AttemptStore {
    private final Transactions transactions;

    @Activate
    public AttemptStore(@Reference(target = "(osgi.unit.name=identity)") Transactions transactions) {
        this.transactions = transactions;
    }

    public void add(SignInAttempt attempt) {
        entities().persist(attempt);
    }

    /** One that was begun after that moment. */
    public Optional<SignInAttempt> find(String digest, Instant oldest) {
        return entities()
                .createQuery(
                        "select a from SignInAttempt a where a.tokenHash = :digest and a.begunAt > :oldest",
                        SignInAttempt.class)
                .setParameter("digest", digest)
                .setParameter("oldest", oldest)
                .getResultStream()
                .findFirst();
    }

    /** Takes it away; false when somebody else was quicker. */
    public boolean remove(String digest) {
        return entities()
                        .createQuery("delete from SignInAttempt a where a.tokenHash = :digest")
                        .setParameter("digest", digest)
                        .executeUpdate()
                > 0;
    }

    /** Forgets attempts that nobody can finish any more. */
    public int removeBefore(Instant oldest) {
        return entities()
                .createQuery("delete from SignInAttempt a where a.begunAt <= :oldest")
                .setParameter("oldest", oldest)
                .executeUpdate();
    }

    private EntityManager entities() {
        return transactions.entityManager();
    }
}
