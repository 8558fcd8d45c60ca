package org.luoshi.platform.identity.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.store.InstallationStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The frame of every change: transaction, turn in the queue of directory changes, trace. */
@Component(service = Changes.class)
public final class Changes {
    private final Transactions transactions;
    private final InstallationStore installation;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Changes(
            @Reference(target = "(osgi.unit.name=identity)") Transactions transactions,
            @Reference InstallationStore installation,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.installation = installation;
        this.audit = audit;
        this.clock = clock;
    }

    public <T> T read(Supplier<T> work) {
        return transactions.read(work);
    }

    /** Changes what the directory tells nobody about: sessions, failures. */
    public <T> T write(Supplier<T> work) {
        return transactions.write(work);
    }

    /** Changes offices, people or roles, one change after another. */
    public <T> T directory(Supplier<T> work) {
        return transactions.write(() -> {
            installation.advance();
            return work.get();
        });
    }

    /** Modules came or went: what people may do is no longer the same. */
    public void announce() {
        installation.changedHere();
    }

    /** The trace of the change, in its transaction. */
    public void trace(Viewer who, String action, Trace trace) {
        audit.record(
                who,
                new AuditEvent(
                        IdentityPermissions.MODULE,
                        IdentityPermissions.MODULE + "." + action,
                        trace.recordType(),
                        trace.recordId(),
                        trace.before(),
                        trace.after()));
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * What happened to a record.
     *
     * @param before empty when it did not exist
     * @param after empty when it is gone
     */
    public record Trace(String recordType, String recordId, Map<String, Object> before, Map<String, Object> after) {
        public static Trace of(String type, Object id, Map<String, Object> before, Map<String, Object> after) {
            return new Trace(type, String.valueOf(id), before, after);
        }

        public static Trace of(String type, Object id) {
            return of(type, id, Map.of(), Map.of());
        }
    }
}
