package org.luoshi.platform.identity.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.identity.SimpleMode;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.InstallationStore;
import org.luoshi.platform.identity.store.RoleStore;
import org.luoshi.platform.identity.store.UnitStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the directory in memory. It is read again right after a change on this node; changes of other nodes are noticed
 * within {@link #OTHERS_NOTICED_AFTER}.
 */
@Component(service = {SnapshotCache.class, SimpleMode.class})
public final class SnapshotCache implements SimpleMode {
    /** How old the directory may be when another node changed it. */
    static final Duration OTHERS_NOTICED_AFTER = Duration.ofSeconds(3);

    /** How much older, while somebody looks whether another node changed it. */
    private static final Duration LOOKING = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotCache.class);

    private final ReentrantLock turn = new ReentrantLock();
    private final Transactions transactions;
    private final InstallationStore installation;
    private final UnitStore units;
    private final AccountStore accounts;
    private final RoleStore roles;
    private final Clock clock;
    private volatile Loaded loaded;

    private record Loaded(Snapshot snapshot, long changesHere, long revision, Instant checkedAt) {}

    @Activate
    public SnapshotCache(
            @Reference(target = "(osgi.unit.name=identity)") Transactions transactions,
            @Reference InstallationStore installation,
            @Reference UnitStore units,
            @Reference AccountStore accounts,
            @Reference RoleStore roles,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.installation = installation;
        this.units = units;
        this.accounts = accounts;
        this.roles = roles;
        this.clock = clock;
    }

    /** The directory as it is. */
    public Snapshot current() {
        Loaded present = loaded;
        return fresh(present) || lookedAtByAnother(present) ? present.snapshot() : renewed();
    }

    @Override
    public boolean active() {
        return current().simpleMode();
    }

    private boolean fresh(Loaded present) {
        return upToDateHere(present)
                && clock.instant().isBefore(present.checkedAt().plus(OTHERS_NOTICED_AFTER));
    }

    /** One of many requests looks; the others need not wait until it gets a connection. */
    private boolean lookedAtByAnother(Loaded present) {
        return turn.isLocked()
                && upToDateHere(present)
                && clock.instant()
                        .isBefore(present.checkedAt().plus(OTHERS_NOTICED_AFTER).plus(LOOKING));
    }

    private boolean upToDateHere(Loaded present) {
        return present != null && present.changesHere() == installation.changesHere();
    }

    private Snapshot renewed() {
        turn.lock();
        try {
            Loaded present = loaded;
            return fresh(present) ? present.snapshot() : looked(present);
        } finally {
            turn.unlock();
        }
    }

    private Snapshot looked(Loaded present) {
        try {
            loaded = transactions.read(() -> upToDateHere(present) ? checked(present) : load());
        } catch (Unavailable e) {
            if (!upToDateHere(present)) {
                throw e;
            }
            LOG.warn("The database does not answer; the directory is the one of {}", present.checkedAt(), e);
            loaded = new Loaded(present.snapshot(), present.changesHere(), present.revision(), clock.instant());
        }
        return loaded.snapshot();
    }

    private Loaded checked(Loaded present) {
        if (installation.revision() != present.revision()) {
            return load();
        }
        return new Loaded(present.snapshot(), present.changesHere(), present.revision(), clock.instant());
    }

    private Loaded load() {
        // Both counters before the data: what changes meanwhile is read again at the next call.
        long changesHere = installation.changesHere();
        long revision = installation.revision();
        Snapshot snapshot = new Snapshot(
                units.tree(),
                accounts.everybody(),
                accounts.rolesOfEverybody(),
                roles.all(),
                installation.administration());
        return new Loaded(snapshot, changesHere, revision, clock.instant());
    }
}
