package org.luoshi.testkit.database;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.luoshi.platform.persistence.Database;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.platform.persistence.pool.DatabaseSettings;
import org.luoshi.platform.persistence.unit.SchemaUnit;
import org.luoshi.platform.persistence.unit.TransactionStack;
import org.luoshi.platform.persistence.unit.UnitDefinition;
import org.luoshi.testkit.ModuleUnderTest;

/**
 * A fresh database of its own, with the pool, migrations, Hibernate units and transactions of production, only without
 * OSGi.
 */
public final class TestDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 8;

    private final ConnectionPool pool;
    private final Runnable remove;
    private final TransactionStack stack = new TransactionStack();
    private final Deque<SchemaUnit> units = new ArrayDeque<>();

    private TestDatabase(ConnectionPool pool, Runnable remove) {
        this.pool = pool;
        this.remove = remove;
        // A busy build machine may take longer than the pool waits to open its first database.
        await().atMost(Duration.ofMinutes(1)).until(pool::alive);
    }

    /** An empty H2 in memory, with the options of production; it goes with the last connection. */
    public static TestDatabase h2() {
        ConnectionPool pool =
                ConnectionPool.open(new DatabaseSettings("jdbc:h2:mem:" + freshName(), "", "", CONNECTIONS));
        return new TestDatabase(pool, pool::close);
    }

    /** An empty H2 in a folder, where the production has its own. */
    public static TestDatabase h2(Path folder) {
        ConnectionPool pool = ConnectionPool.open(DatabaseSettings.h2(folder, CONNECTIONS));
        return new TestDatabase(pool, pool::close);
    }

    /** An empty database on a real PostgreSQL server, which all tests of a process share. */
    public static TestDatabase postgres() {
        String name = freshName();
        ConnectionPool pool = ConnectionPool.open(PostgresServer.running().create(name, CONNECTIONS));
        return new TestDatabase(pool, () -> {
            pool.close();
            PostgresServer.running().drop(name);
        });
    }

    /**
     * Migrates and opens the schema of a module, as its {@code @OfficeModule} or {@code @DatabaseSchema} says.
     *
     * @param anchor any class of the module
     */
    public Transactions open(Class<?> anchor) {
        return open(ModuleUnderTest.of(anchor).schema(), anchor);
    }

    /** The same under another schema name, for modules that are none. */
    public Transactions open(String schema, Class<?> anchor) {
        ModuleUnderTest module = ModuleUnderTest.of(anchor);
        try {
            SchemaUnit unit = SchemaUnit.open(
                    pool,
                    stack,
                    new UnitDefinition(
                            schema, "test." + schema, module.migrations(), module.entities(), module.loader()));
            units.push(unit);
            return unit.transactions();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JDBC side of the transaction that runs on this thread. */
    public CurrentTransaction current() {
        return stack;
    }

    /** The database itself. */
    public Database database() {
        return pool;
    }

    /**
     * Counts the statements that Hibernate prepares while work runs: lists must not need one more for each row.
     *
     * @param transactions transactions of the module, with entities
     */
    public long statements(Transactions transactions, Runnable work) {
        Statistics statistics = transactions.read(() -> transactions
                .entityManager()
                .getEntityManagerFactory()
                .unwrap(SessionFactory.class)
                .getStatistics());
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }

    @Override
    public void close() {
        units.forEach(SchemaUnit::close);
        remove.run();
    }

    private static String freshName() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }
}
