package org.luoshi.platform.identity.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.identity.domain.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Roles, and the permissions that were ever seen. */
@Component(service = RoleStore.class)
public final class RoleStore {
    private final Transactions transactions;

    @Activate
    public RoleStore(@Reference(target = "(osgi.unit.name=identity)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Every role, in the order in which people read them. */
    public List<Role> all() {
        return entities()
                .createQuery(
                        "select r from Role r left join fetch r.permissions order by r.sortOrder, r.key", Role.class)
                .getResultStream()
                .distinct()
                .toList();
    }

    public Optional<Role> find(String key) {
        return Optional.ofNullable(entities().find(Role.class, key));
    }

    public void add(Role role) {
        entities().persist(role);
        entities().flush();
    }

    public void remove(Role role) {
        entities().remove(role);
        entities().flush();
    }

    /** Writes what was changed, so that versions are the new ones. */
    public void flush() {
        entities().flush();
    }

    /** Every permission that ever appeared. */
    public Set<String> knownPermissions() {
        List<?> keys = entities()
                .createNativeQuery("select k.permission from known_permission k", String.class)
                .getResultList();
        return keys.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    public void remember(String permission, String module, Instant now) {
        entities()
                .createNativeQuery("insert into known_permission (permission, module, first_seen_at)"
                        + " values (:permission, :module, :now)")
                .setParameter("permission", permission)
                .setParameter("module", module)
                .setParameter("now", now)
                .executeUpdate();
    }

    private EntityManager entities() {
        return transactions.entityManager();
    }
}
