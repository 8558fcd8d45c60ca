package org.luoshi.platform.kernel.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.kernel.audit.AuditSeals.End;
import org.luoshi.platform.kernel.audit.chain.ChainReader;
import org.luoshi.platform.kernel.audit.chain.Link;
import org.luoshi.platform.kernel.audit.chain.Link.Content;
import org.luoshi.platform.kernel.ground.Background;
import org.luoshi.platform.kernel.ground.Lease;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Puts committed audit records in one order without gap, each with a hash over itself and the one before (审计链). It runs
 * beside the writers, never in their transactions, on one node at a time; what a stopped node left over, the next run
 * takes up.
 */
@Component(service = AuditSequencer.class)
public final class AuditSequencer {
    private static final int BATCH = 500;
    private static final String PENDING = "select a.* from kernel.audit_pending p"
            + " join kernel.audit_record a on a.id = p.audit_id order by a.id limit ?";
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration ROUND = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final Sql sql;
    private final Clock clock;
    private final Lease lease;
    private final AtomicBoolean awake = new AtomicBoolean();
    private final Background background = new Background("audit-sequencer");

    @Activate
    public AuditSequencer(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction transaction,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.sql = new Sql(transaction::connection);
        this.clock = clock;
        this.lease = new Lease(sql, clock, "audit-sequencer", LEASE);
        background.every(ROUND, this::sequence);
    }

    @Deactivate
    void stop() {
        background.close();
    }

    /** There is something to put in order; many calls in a short time make one run. */
    void wake() {
        if (awake.compareAndSet(false, true)) {
            background.after(SOON, () -> {
                awake.set(false);
                sequence();
            });
        }
    }

    /** Puts everything that is committed in order; false when another node is at it. */
    boolean sequence() {
        if (!isAnythingPending()) {
            return true;
        }
        Integer done;
        do {
            done = transactions.write(() -> lease.take() ? batch() : null);
        } while (done != null && done == BATCH);
        return done != null;
    }

    private int batch() {
        List<Content> pending = sql.list(PENDING, ChainReader::content, BATCH);
        End end = AuditSeals.end(sql).orElse(new End(0, Link.BEGINNING));
        Instant now = clock.instant();
        List<Object[]> chained = new ArrayList<>();
        List<Object[]> done = new ArrayList<>();
        for (Content record : pending) {
            long seq = end.seq() + 1;
            end = new End(seq, record.hashAt(seq, end.hash()));
            chained.add(new Object[] {seq, record.id(), now, end.hash()});
            done.add(new Object[] {record.id()});
        }
        sql.each("insert into kernel.audit_sequence (seq, audit_id, sequenced_at, hash) values (?, ?, ?, ?)", chained);
        sql.each("delete from kernel.audit_pending where audit_id = ?", done);
        return pending.size();
    }

    private boolean isAnythingPending() {
        return transactions.read(
                        () -> sql.number("select count(*) from (select 1 from kernel.audit_pending limit 1) one"))
                > 0;
    }
}
