package org.luoshi.platform.persistence.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.luoshi.platform.persistence.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one pool under all modules. It needs no database to open and recovers by itself when the database comes back.
 * Connections leave it with auto-commit off, READ COMMITTED, and the schema of the module that asks.
 */
public final class ConnectionPool implements Database, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionPool.class);
    private static final int ACQUIRE_TIMEOUT_MILLIS = 5_000;
    private static final int ALIVE_TIMEOUT_SECONDS = 5;

    private final DatabaseSettings settings;
    private final HikariDataSource hikari;
    private final ReentrantLock migrationTurn = new ReentrantLock(true);

    /**
     * Schema that each connection is in. Setting it costs a round trip, and most often a thread gets back the
     * connection it used before: so it stays until a module with another schema comes.
     */
    private final Map<Connection, String> schemas = Collections.synchronizedMap(new WeakHashMap<>());

    private ConnectionPool(DatabaseSettings settings, HikariDataSource hikari) {
        this.settings = settings;
        this.hikari = hikari;
    }

    /** Opens the pool without waiting for the database. */
    public static ConnectionPool open(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("luoshi");
        config.setDataSource(settings.source());
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(Math.min(2, settings.connections()));
        config.setConnectionTimeout(ACQUIRE_TIMEOUT_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        LOG.info("database: {}", settings);
        return new ConnectionPool(settings, new HikariDataSource(config));
    }

    /** A connection in a module's schema, at the beginning of a transaction. */
    public Connection connection(String schema) throws SQLException {
        Connection connection = hikari.getConnection();
        try {
            enterSchema(connection, schema);
            return connection;
        } catch (SQLException e) {
            hikari.evictConnection(connection);
            throw e;
        }
    }

    /** Connections in a module's schema, for libraries that want a data source. */
    public DataSource inSchema(String schema) {
        return new PoolView(() -> connection(schema));
    }

    /** Connections as migrations want them: auto-commit on, no limit on how long a statement takes. */
    public DataSource forMigrations() {
        return new PoolView(this::migrating);
    }

    /** The same, telling of each connection before it is used. */
    public DataSource forMigrations(Watcher watcher) {
        return new PoolView(() -> {
            Connection connection = migrating();
            try {
                watcher.opened(connection);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        });
    }

    /** Is told of connections. */
    @FunctionalInterface
    public interface Watcher {
        /** @throws SQLException when the connection must not be used */
        void opened(Connection connection) throws SQLException;
    }

    private Connection migrating() throws SQLException {
        Connection connection = hikari.getConnection();
        forgetSchema(connection);
        connection.setAutoCommit(true);
        if (settings.isPostgresql()) {
            connection.setNetworkTimeout(Runnable::run, 0);
        }
        return connection;
    }

    /** The number that the database gave to a connection. */
    public int session(Connection connection) throws SQLException {
        return number(connection, settings.isPostgresql() ? "select pg_backend_pid()" : "select session_id()");
    }

    /** Breaks off the statement that runs on a connection, if one does. */
    public void cancel(int session) throws SQLException {
        try (Connection connection = hikari.getConnection();
                Statement statement = connection.createStatement()) {
            String function = settings.isPostgresql() ? "pg_cancel_backend" : "cancel_session";
            statement.execute("select " + function + "(" + session + ")");
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Forgets what schema a connection is in: it will be set again before the next use. */
    public void forgetSchema(Connection connection) throws SQLException {
        schemas.remove(connection.unwrap(Connection.class));
    }

    /** Throws a connection away instead of giving it to the next. */
    public void evict(Connection connection) {
        hikari.evictConnection(connection);
    }

    /** Tells whether beginning and ending a transaction cost a round trip each. */
    public boolean endsTransactionsOverTheNetwork() {
        return settings.isPostgresql();
    }

    /** Held by whoever makes or copies a schema: H2 locks its catalogue meanwhile. */
    public ReentrantLock migrationTurn() {
        return migrationTurn;
    }

    @Override
    public String product() {
        return settings.product();
    }

    @Override
    public String isolation() {
        return "READ COMMITTED";
    }

    @Override
    public boolean alive() {
        try (Connection connection = hikari.getConnection()) {
            return connection.isValid(ALIVE_TIMEOUT_SECONDS);
        } catch (SQLException e) {
            LOG.debug("the database does not answer", e);
            return false;
        }
    }

    @Override
    public void close() {
        hikari.close();
    }

    /** Outside any transaction, else a rollback would undo it on PostgreSQL; past the pool, else that would reset it. */
    private void enterSchema(Connection connection, String schema) throws SQLException {
        Connection real = connection.unwrap(Connection.class);
        if (!schema.equals(schemas.get(real))) {
            real.setAutoCommit(true);
            real.setSchema(schema);
            real.setAutoCommit(false);
            schemas.put(real, schema);
        }
    }
}
