package org.luoshi.platform.persistence.own;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.luoshi.platform.persistence.migration.KeptScripts;
import org.luoshi.platform.persistence.pool.DatabaseSettings;
import org.luoshi.platform.persistence.rows.WholeLoad;
import org.luoshi.platform.persistence.rows.WholeSnapshot;
import org.luoshi.platform.persistence.tables.DatabaseLoad;
import org.luoshi.platform.persistence.tables.UnfitRows;
import org.luoshi.platform.persistence.tables.WholeDatabase;

/** A database over one connection, past the platform's pool. */
public final class OwnDatabase implements WholeDatabase, AutoCloseable {
    /** Schemas of the databases themselves. PostgreSQL and H2 have a public one, which must hold no tables. */
    private static final String OTHERS = "select count(*) from information_schema.schemata"
            + " where lower(schema_name) not in ('information_schema', 'public') and lower(schema_name) not like 'pg\\_%'";

    private static final String TABLES =
            "select count(*) from information_schema.tables where lower(table_schema) = 'public'";

    private final DatabaseSettings settings;
    private final KeptScripts scripts;
    private final Connection connection;

    private OwnDatabase(DatabaseSettings settings, Path scripts) throws SQLException {
        this.settings = settings;
        this.scripts = new KeptScripts(scripts);
        this.connection = settings.source().getConnection();
        if ("PostgreSQL".equals(settings.product())) {
            connection.setNetworkTimeout(Runnable::run, 0);
        }
    }

    /** The H2 file in a folder, which is made when it is not there. */
    public static OwnDatabase file(Path folder, Path scripts) throws SQLException {
        return new OwnDatabase(DatabaseSettings.h2(folder, 1), scripts);
    }

    /** An H2 file that lives for minutes: small in memory, and not forced to the disk by every commit. */
    public static OwnDatabase passing(Path folder) throws SQLException {
        String url =
                DatabaseSettings.h2(folder, 1).url().replace(";WRITE_DELAY=0", ";WRITE_DELAY=1000;CACHE_SIZE=8192");
        return new OwnDatabase(new DatabaseSettings(url, "", "", 1), folder);
    }

    /** The database that an address names. */
    public static OwnDatabase at(String url, String user, String password, Path scripts) throws SQLException {
        return new OwnDatabase(new DatabaseSettings(url, user, password, 1), scripts);
    }

    @Override
    public String product() {
        return settings.product();
    }

    /** Tells whether nobody has made a schema or a table yet. */
    public boolean isEmpty() throws SQLException {
        return number(OTHERS) == 0 && number(TABLES) == 0;
    }

    @Override
    public void read(Reading work) throws IOException, UnfitRows {
        try {
            WholeSnapshot.read(connection, scripts, work);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** What fills an empty database. */
    @FunctionalInterface
    public interface Loading {
        void load(DatabaseLoad target) throws IOException, UnfitRows;
    }

    /** Fills the database, which must be empty; when that fails, it is empty again. */
    public void load(Loading work) throws SQLException, IOException, UnfitRows {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            work.load(new WholeLoad(connection));
            connection.commit();
            done = true;
        } finally {
            if (!done) {
                undo();
            }
        }
    }

    private void undo() throws SQLException {
        connection.rollback();
        if (!"PostgreSQL".equals(product())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop all objects");
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
