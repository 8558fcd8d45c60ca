package org.luoshi.platform.persistence.unit;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.persistence.TextGuard;
import org.luoshi.platform.persistence.migration.Migrations;
import org.luoshi.platform.persistence.pool.ConnectionPool;

/** One module's schema, migrated and open. */
public final class SchemaUnit implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final UnitTransactions transactions;
    private final Sessions sessions;
    private final String schemaVersion;

    private SchemaUnit(UnitTransactions transactions, Sessions sessions, String schemaVersion) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.schemaVersion = schemaVersion;
    }

    /**
     * Migrates and opens, with nobody to look at what is written.
     *
     * @throws ClassNotFoundException when an entity is not in the module
     */
    public static SchemaUnit open(ConnectionPool pool, TransactionStack stack, UnitDefinition definition)
            throws ClassNotFoundException {
        return open(pool, stack, definition, (attribute, text) -> {});
    }

    /**
     * Migrates and opens.
     *
     * @param guard sees every text that an entity writes
     * @throws ClassNotFoundException when an entity is not in the module
     */
    public static SchemaUnit open(
            ConnectionPool pool, TransactionStack stack, UnitDefinition definition, TextGuard guard)
            throws ClassNotFoundException {
        Migrations migrations = new Migrations(pool, definition.schema(), definition.migrations());
        return open(pool, stack, definition, migrations, guard);
    }

    /**
     * Migrates and opens.
     *
     * @param migrations those of the definition, which somebody else may call off
     * @param guard sees every text that an entity writes
     * @throws ClassNotFoundException when an entity is not in the module
     */
    public static SchemaUnit open(
            ConnectionPool pool,
            TransactionStack stack,
            UnitDefinition definition,
            Migrations migrations,
            TextGuard guard)
            throws ClassNotFoundException {
        String version = migrate(pool, migrations);
        Sessions sessions =
                definition.entities().isEmpty() ? new JdbcSessions() : HibernateSessions.open(pool, definition, guard);
        return new SchemaUnit(new UnitTransactions(pool, stack, definition.schema(), sessions), sessions, version);
    }

    /** Transactions over the schema. */
    public Transactions transactions() {
        return transactions;
    }

    /** Version of the newest migration applied; empty when there is none. */
    public String schemaVersion() {
        return schemaVersion;
    }

    /** Lets running transactions end, then closes. */
    @Override
    public void close() {
        transactions.close(PATIENCE);
        sessions.close();
    }

    /** One module after the other: H2 locks its catalogue while a table is made. */
    private static String migrate(ConnectionPool pool, Migrations migrations) {
        Lock turn = pool.migrationTurn();
        turn.lock();
        try {
            return migrations.apply();
        } finally {
            turn.unlock();
        }
    }
}
