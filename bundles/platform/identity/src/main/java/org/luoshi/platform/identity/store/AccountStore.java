package org.luoshi.platform.identity.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.people.Person;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Credential;
import org.luoshi.platform.identity.domain.PersonDetails;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** People and their passwords. */
@Component(service = AccountStore.class)
public final class AccountStore {
    private final Transactions transactions;

    @Activate
    public AccountStore(@Reference(target = "(osgi.unit.name=identity)") Transactions transactions) {
        this.transactions = transactions;
    }

    public Optional<Account> find(long id) {
        return Optional.ofNullable(entities().find(Account.class, id));
    }

    public Optional<Account> findByUsername(String username) {
        return entities()
                .createQuery("select a from Account a where a.usernameKey = :key", Account.class)
                .setParameter("key", PersonDetails.usernameKey(username))
                .getResultStream()
                .findFirst();
    }

    /** Stores a new person; it has its identifier afterwards. */
    public void add(Account account) {
        entities().persist(account);
        entities().flush();
    }

    /** Writes what was changed, so that versions are the new ones. */
    public void flush() {
        entities().flush();
    }

    /** Tells whether there is anybody at all. */
    public boolean anybody() {
        return !entities()
                .createQuery("select a.id from Account a", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** How many active people belong to an office. */
    public long activeIn(long officeId) {
        return entities()
                .createQuery("select count(a) from Account a where a.officeId = :office and a.active", Long.class)
                .setParameter("office", officeId)
                .getSingleResult();
    }

    /** How many active people other than this one have the role. */
    public long othersWith(String role, long accountId) {
        return entities()
                .createQuery(
                        "select count(a) from Account a join a.roles r where r = :role and a.active and a.id <> :id",
                        Long.class)
                .setParameter("role", role)
                .setParameter("id", accountId)
                .getSingleResult();
    }

    /** Active people who have one of the roles. */
    public List<Long> activeWith(Collection<String> roles) {
        return entities()
                .createQuery(
                        "select distinct a.id from Account a join a.roles r where r in :roles and a.active", Long.class)
                .setParameter("roles", roles)
                .getResultList();
    }

    /** How many people, active or not, have the role. */
    public long countWith(String role) {
        return entities()
                .createQuery("select count(a) from Account a join a.roles r where r = :role", Long.class)
                .setParameter("role", role)
                .getSingleResult();
    }

    /** Everybody, also people who have left. */
    public List<Person> everybody() {
        return entities()
                .createQuery("select a.id, a.name, a.officeId, a.post, a.active from Account a", Object[].class)
                .getResultStream()
                .map(row -> new Person(
                        (Long) row[0], (String) row[1], row[2] == null ? 0 : (Long) row[2], (String) row[3], (Boolean)
                                row[4]))
                .toList();
    }

    /** Roles of everybody, by person. */
    public Map<Long, Set<String>> rolesOfEverybody() {
        Map<Long, Set<String>> roles = new HashMap<>();
        entities()
                .createQuery("select a.id, r from Account a join a.roles r", Object[].class)
                .getResultStream()
                .forEach(row -> roles.computeIfAbsent((Long) row[0], id -> new HashSet<>())
                        .add((String) row[1]));
        return roles;
    }

    public void signedIn(long id, Instant now) {
        entities()
                .createNativeQuery("update account set last_sign_in_at = :now where id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    public void chooseLocale(long id, String tag) {
        entities()
                .createNativeQuery("update account set locale = :tag where id = :id")
                .setParameter("tag", tag)
                .setParameter("id", id)
                .executeUpdate();
    }

    public Optional<Credential> credential(long accountId) {
        return Optional.ofNullable(entities().find(Credential.class, accountId));
    }

    public void add(Credential credential) {
        entities().persist(credential);
    }

    /** The credentials of these people, by person. */
    public Map<Long, Credential> credentials(Collection<Long> accountIds) {
        if (accountIds.isEmpty()) {
            return Map.of();
        }
        return entities()
                .createQuery("select c from Credential c where c.accountId in :ids", Credential.class)
                .setParameter("ids", accountIds)
                .getResultStream()
                .collect(Collectors.toMap(Credential::accountId, Function.identity()));
    }

    private EntityManager entities() {
        return transactions.entityManager();
    }
}
