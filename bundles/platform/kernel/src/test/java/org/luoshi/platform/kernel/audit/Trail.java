package org.luoshi.platform.kernel.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.kernel.ground.RecordTraces;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.database.TestDatabase;

/** The audit trail with its chain, for tests of what goes with a record. */
public final class Trail implements AutoCloseable {
    private final Transactions transactions;
    private final AuditSequencer sequencer;
    private final AuditTrail audit;
    private final AuditEraser eraser;
    private final AuditSeals seals;
    private final AuditReader reader;

    public Trail(TestDatabase database, Transactions transactions, FixedClock clock, Path folder)
            throws IOException, GeneralSecurityException {
        this.transactions = transactions;
        sequencer = new AuditSequencer(transactions, database.current(), clock);
        audit = new AuditTrail(database.current(), sequencer, clock, transactions);
        eraser = new AuditEraser(database.current(), audit);
        seals = new AuditSeals(
                transactions,
                database.current(),
                clock,
                AuditDesk.SETTINGS,
                folder.resolve("data/audit-seals"),
                folder.resolve("etc/audit"));
        reader = new AuditReader(transactions, new Sql(database.current()::connection));
    }

    public Audit audit() {
        return audit;
    }

    public RecordTraces traces() {
        return eraser;
    }

    /** The newest records as the page shows them. */
    public String page() {
        AuditQuery query = new AuditQuery();
        return reader.page(query.filter(Set.of()), null, 100).items().toString();
    }

    public Optional<String> fault() {
        return transactions.read(() -> {
            try {
                return seals.check().run(checked -> {}).fault().map(Object::toString);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @Override
    public void close() {
        seals.stop();
        sequencer.stop();
    }
}
