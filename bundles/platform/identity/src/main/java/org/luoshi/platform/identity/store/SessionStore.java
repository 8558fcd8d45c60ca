package org.luoshi.platform.identity.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.identity.domain.SessionLimits;
import org.luoshi.platform.identity.domain.UserSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sessions, by the digest of their token. */
@Component(service = SessionStore.class)
public final class SessionStore {
    private final Transactions transactions;

    @Activate
    public SessionStore(@Reference(target = "(osgi.unit.name=identity)") Transactions transactions) {
        this.transactions = transactions;
    }

    public Optional<UserSession> find(String digest) {
        return Optional.ofNullable(entities().find(UserSession.class, digest));
    }

    public void add(UserSession session) {
        entities().persist(session);
    }

    /** The session was used; an earlier moment never replaces a later one. */
    public void seen(String digest, Instant now) {
        entities()
                .createQuery("update UserSession s set s.lastSeenAt = :now"
                        + " where s.tokenHash = :digest and s.lastSeenAt < :now")
                .setParameter("now", now)
                .setParameter("digest", digest)
                .executeUpdate();
    }

    /** Every session of a person. */
    public List<UserSession> of(long accountId) {
        return entities()
                .createQuery("select s from UserSession s where s.accountId = :id", UserSession.class)
                .setParameter("id", accountId)
                .getResultList();
    }

    /** Ends one session; false when it had ended already. */
    public boolean remove(String digest) {
        return entities()
                        .createQuery("delete from UserSession s where s.tokenHash = :digest")
                        .setParameter("digest", digest)
                        .executeUpdate()
                > 0;
    }

    /** Ends every session of a person but one. */
    public void removeOthers(long accountId, String digest) {
        entities()
                .createQuery("delete from UserSession s where s.accountId = :id and s.tokenHash <> :digest")
                .setParameter("id", accountId)
                .setParameter("digest", digest)
                .executeUpdate();
    }

    /** Ends every session of a person. */
    public void removeAll(long accountId) {
        removeOthers(accountId, "");
    }

    /** Forgets sessions that have run out. */
    public int removeDead(SessionLimits limits, Instant now) {
        return entities()
                .createQuery("delete from UserSession s where s.lastSeenAt <= :idle or s.startedAt <= :begun")
                .setParameter("idle", now.minus(limits.idle()))
                .setParameter("begun", now.minus(limits.absolute()))
                .executeUpdate();
    }

    private EntityManager entities() {
        return transactions.entityManager();
    }
}
