package org.luoshi.platform.kernel.sample;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.kernel.ground.Lease;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Remembers which modules loaded their sample data. */
@Component(service = SampleTable.class)
public final class SampleTable {
    /** A node that loads for longer than this is thought to be gone. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private final Transactions transactions;
    private final Sql sql;
    private final Audit audit;
    private final Clock clock;
    private final Lease lease;

    @Activate
    public SampleTable(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction transaction,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.sql = new Sql(transaction::connection);
        this.audit = audit;
        this.clock = clock;
        this.lease = new Lease(sql, clock, "sample-data", LONGEST);
    }

    /** Does the work unless another node is at it; tells whether it was done. */
    boolean alone(Runnable work) {
        if (!transactions.<Boolean>write(lease::take)) {
            return false;
        }
        try {
            work.run();
        } finally {
            transactions.run(lease::giveBack);
        }
        return true;
    }

    /** Every module that ever loaded its data, in the order of loading. */
    List<SampleState> all() {
        return transactions.read(() -> sql.list(
                "select module, loaded_at, removed_at from kernel.sample_state order by loaded_at, module",
                row -> new SampleState(
                        row.getString("module"), Sql.instant(row, "loaded_at"), Sql.instant(row, "removed_at"))));
    }

    void loaded(String module) {
        transactions.run(() -> sql.update(
                "insert into kernel.sample_state (module, loaded_at) values (?, ?)", module, clock.instant()));
    }

    void removed(Viewer who, SampleState state) {
        transactions.run(() -> {
            sql.update(
                    "update kernel.sample_state set removed_at = ? where module = ?", clock.instant(), state.module());
            audit.record(
                    who,
                    new AuditEvent(
                            "platform",
                            "platform.sample-remove",
                            "SampleData",
                            state.module(),
                            Map.of("present", true),
                            Map.of("present", false)));
        });
    }
}
