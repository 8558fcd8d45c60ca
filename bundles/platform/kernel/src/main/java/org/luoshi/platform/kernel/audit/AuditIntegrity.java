package org.luoshi.platform.kernel.audit;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.kernel.audit.chain.ChainCheck;
import org.luoshi.platform.kernel.audit.chain.ChainReader;
import org.luoshi.platform.kernel.audit.chain.Fault;
import org.luoshi.platform.kernel.audit.chain.Seal;
import org.luoshi.platform.kernel.ground.Background;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Checks the whole audit chain on demand (完整性校验), one check at a time, beside requests. */
@Component(service = AuditIntegrity.class)
public final class AuditIntegrity {
    private final Transactions transactions;
    private final CurrentTransaction transaction;
    private final AuditSeals seals;
    private final Audit audit;
    private final Clock clock;
    private final AtomicReference<Check> last = new AtomicReference<>();
    private final AtomicLong checked = new AtomicLong();
    private final Background background = new Background("audit-check");

    @Activate
    public AuditIntegrity(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction transaction,
            @Reference AuditSeals seals,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.transaction = transaction;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    @Deactivate
    void stop() {
        background.close();
    }

    /**
     * A check of the chain.
     *
     * @param finishedAt null while it runs
     * @param result null while it runs, and when it failed
     * @param failure why it could not be carried out; null when it could
     */
    record Check(Instant startedAt, Instant finishedAt, String by, ChainCheck.Result result, String failure) {
        boolean runs() {
            return finishedAt == null;
        }

        Optional<Fault> fault() {
            return result == null ? Optional.empty() : result.fault();
        }
    }

    /** Starts a check; nothing happens when one runs. */
    Check start(Viewer who) {
        Check begun = new Check(clock.instant(), null, who.name(), null, null);
        Check before = last.get();
        if (before != null && before.runs() || !last.compareAndSet(before, begun)) {
            return last.get();
        }
        checked.set(0);
        background.after(Duration.ZERO, () -> last.set(run(begun, who)));
        return begun;
    }

    private Check run(Check begun, Viewer who) {
        try {
            ChainCheck.Result result = transactions.read(this::look);
            transactions.run(() -> audit.record(who, event(result)));
            return new Check(begun.startedAt(), clock.instant(), begun.by(), result, null);
        } catch (RuntimeException e) {
            return new Check(begun.startedAt(), clock.instant(), begun.by(), null, String.valueOf(e.getMessage()));
        }
    }

    private ChainCheck.Result look() {
        try {
            return seals.check().run(checked::set);
        } catch (SQLException | IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static AuditEvent event(ChainCheck.Result result) {
        Map<String, Object> found = new HashMap<>();
        found.put("records", result.records());
        found.put("sealed", result.sealed());
        result.fault().ifPresent(fault -> {
            found.put("fault", fault.kind().name());
            found.put("place", fault.seq());
        });
        return new AuditEvent("platform", "platform.audit-checked", "AuditChain", "chain", Map.of(), found);
    }

    /** The last check; empty when none was made since the platform started. */
    Optional<Check> last() {
        return Optional.ofNullable(last.get());
    }

    /** How far the check that runs has come. */
    long checked() {
        return checked.get();
    }

    /** How many records the chain has. */
    long records() {
        return transactions.read(() -> {
            try {
                return new ChainReader(transaction.connection()).length();
            } catch (SQLException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        });
    }

    Optional<Seal> newestSeal() {
        return seals.newest();
    }
}
