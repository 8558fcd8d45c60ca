package org.luoshi.platform.kernel.audit;

import java.sql.SQLException;
import java.util.List;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.kernel.audit.chain.ChainReader;
import org.luoshi.platform.kernel.audit.chain.Link.Content;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeViewer;

/** The services over a fresh database. */
final class AuditDesk implements AutoCloseable {
    static final AuditSettings SETTINGS = settings("0");

    private final TestDatabase database;
    final Transactions transactions;
    final FixedClock clock = FixedClock.at("2026-07-17T09:00");
    final FakeViewer viewer = FakeViewer.named(7, "王芳");
    final AuditSequencer sequencer;
    final AuditTrail audit;

    AuditDesk(TestDatabase database) {
        this.database = database;
        transactions = database.open(AuditTrail.class);
        sequencer = anotherNode();
        audit = new AuditTrail(database.current(), sequencer, clock, transactions);
    }

    AuditSequencer anotherNode() {
        return new AuditSequencer(transactions, database.current(), clock);
    }

    void write(AuditEvent event) {
        transactions.run(() -> audit.record(viewer, event));
    }

    Object writeOrFail(AuditEvent event, boolean fail) {
        try {
            return transactions.write(() -> {
                audit.record(viewer, event);
                if (fail) {
                    throw new IllegalStateException("rolled back");
                }
                return true;
            });
        } catch (IllegalStateException e) {
            return false;
        }
    }

    List<Long> sequence() {
        return sql("select seq from kernel.audit_sequence order by seq").stream()
                .map(Long::valueOf)
                .toList();
    }

    List<String> sql(String query) {
        Sql sql = new Sql(database.current()::connection);
        return transactions.read(() -> sql.list(query, row -> row.getString(1)));
    }

    /** Does what only somebody can who owns the database. */
    void change(String statement) {
        transactions.run(() -> new Sql(database.current()::connection).update(statement));
    }

    /** Every audit record, in the order of its number. */
    List<Content> contents() {
        Sql sql = new Sql(database.current()::connection);
        return transactions.read(() -> sql.list("select * from kernel.audit_record order by id", ChainReader::content));
    }

    /** JDBC address of the database. */
    String address() {
        return transactions.read(() -> {
            try {
                return database.current().connection().getMetaData().getURL();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    static AuditSettings settings(String months) {
        return settings(months, "");
    }

    static AuditSettings settings(String months, String syslog) {
        return new AuditSettings() {
            @Override
            public String syslog() {
                return syslog;
            }

            @Override
            public int seal_seconds() {
                return 60;
            }

            @Override
            public Class<? extends java.lang.annotation.Annotation> annotationType() {
                return AuditSettings.class;
            }

            @Override
            public String retention_months() {
                return months;
            }
        };
    }

    @Override
    public void close() {
        sequencer.stop();
    }
}
