package org.luoshi.platform.identity.signin;

import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.api.people.Office;
import org.luoshi.platform.identity.directory.PermissionCatalogue;
import org.luoshi.platform.identity.directory.Snapshot;
import org.luoshi.platform.identity.directory.SnapshotCache;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.OrganisationUnit;
import org.luoshi.platform.identity.domain.SignedInPerson;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes viewers: a person with everything that roles and office give at the moment. */
@Component(service = Viewers.class)
public final class Viewers {
    private final SnapshotCache cache;
    private final PermissionCatalogue catalogue;

    @Activate
    public Viewers(@Reference SnapshotCache cache, @Reference PermissionCatalogue catalogue) {
        this.cache = cache;
        this.catalogue = catalogue;
    }

    /** Call it outside a transaction that changes the directory. */
    public SignedInPerson of(Account account) {
        Snapshot snapshot = cache.current();
        Set<String> roles = account.roles();
        Optional<Office> office = Optional.ofNullable(account.officeId())
                .flatMap(snapshot.units()::unit)
                .map(OrganisationUnit::toOffice);
        return new SignedInPerson(
                account.id(),
                account.name(),
                office.map(Office::id).orElse(0L),
                office.map(Office::name).orElse(""),
                office.map(o -> snapshot.units().under(o.id())).orElse(Set.of()),
                roles,
                snapshot.permissions(roles, catalogue.present()),
                snapshot.scope(roles),
                account.locale(),
                "",
                "");
    }
}
