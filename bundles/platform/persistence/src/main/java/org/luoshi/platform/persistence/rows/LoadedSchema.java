package org.luoshi.platform.persistence.rows;

import java.io.IOException;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.persistence.migration.Migrations;
import org.luoshi.platform.persistence.migration.SchemaRename;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.platform.persistence.tables.FunctionTables.Filling;
import org.luoshi.platform.persistence.tables.UnfitRows;

/**
 * A second schema that is filled beside a function's own ({@code <name>__loaded}) and then changes places with it: the
 * own one is kept as {@code <name>__kept} until it is clear that it is needed no more.
 */
public final class LoadedSchema {
    private static final String LOADED = "__loaded";
    private static final String NEWEST = "latest";
    private static final String KEPT = "__kept";
    /** What {@link org.luoshi.platform.persistence.migration.SchemaCopy} leaves during an update. */
    private static final Set<String> COPIES = Set.of("__saved", "__saving");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern MIGRATION = Pattern.compile(".*/V([0-9._]+?)__[^/]*\\.sql");

    private final ConnectionPool pool;
    private final String schema;
    private final Messages messages = Messages.of(LoadedSchema.class);

    /** @throws IllegalArgumentException when the name is none that a function's schema can have */
    public LoadedSchema(ConnectionPool pool, String schema) {
        if (!named(schema)) {
            throw new IllegalArgumentException("not the name of a function's schema: " + schema);
        }
        this.pool = pool;
        this.schema = schema;
    }

    /** Tells whether a schema may be a function's: copies have two underscores in a row. */
    static boolean named(String schema) {
        return NAME.matcher(schema).matches() && !schema.contains("__");
    }

    /**
     * Makes the schema at a version, lets it be filled, brings it to the newest version.
     *
     * @param files migrations of the function
     * @param version version of the rows; empty for none
     */
    public void load(Collection<URL> files, String version, Filling work) throws SQLException, IOException, UnfitRows {
        checkKnown(files, version);
        drop(schema + LOADED);
        boolean done = false;
        try {
            if (!version.isEmpty()) {
                migrate(files, version);
                fill(work);
            }
            migrate(files, NEWEST);
            done = true;
        } finally {
            if (!done) {
                drop(schema + LOADED);
            }
        }
    }

    private void checkKnown(Collection<URL> files, String version) throws UnfitRows {
        MigrationVersion newest = MigrationVersion.EMPTY;
        boolean known = version.isEmpty();
        for (URL file : files) {
            Matcher name = MIGRATION.matcher(file.getPath());
            if (name.matches()) {
                MigrationVersion found = MigrationVersion.fromVersion(name.group(1));
                known |= !version.isEmpty() && found.equals(MigrationVersion.fromVersion(version));
                newest = found.compareTo(newest) > 0 ? found : newest;
            }
        }
        if (!known) {
            String latest = newest.equals(MigrationVersion.EMPTY) ? "–" : newest.getVersion();
            throw new UnfitRows(messages.text("tables.version", version, latest));
        }
    }

    private void migrate(Collection<URL> files, String target) {
        Lock turn = pool.migrationTurn();
        turn.lock();
        try {
            new Migrations(pool, schema + LOADED, files, target).apply();
        } finally {
            turn.unlock();
        }
    }

    private void fill(Filling work) throws SQLException, IOException, UnfitRows {
        try (Connection connection = pool.forMigrations().getConnection()) {
            LoadedRows rows = new LoadedRows(connection, schema + LOADED);
            connection.setAutoCommit(false);
            try {
                rows.open();
                work.fill(rows);
                rows.close();
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }

    /** Lets the loaded schema and the function's own change places. */
    public void exchange() throws SQLException {
        drop(schema + KEPT);
        if (exists(schema)) {
            SchemaRename.rename(pool, schema, schema + KEPT);
        }
        SchemaRename.rename(pool, schema + LOADED, schema);
    }

    /** Tells whether the function's own schema is kept beside. */
    public boolean isKept() throws SQLException {
        return exists(schema + KEPT);
    }

    /** Puts the kept schema back and drops what was loaded. */
    public void takeBack() throws SQLException {
        if (exists(schema + KEPT)) {
            drop(schema);
            SchemaRename.rename(pool, schema + KEPT, schema);
        }
        drop(schema + LOADED);
    }

    /** Drops the kept schema, and what was loaded. */
    public void settle() throws SQLException {
        drop(schema + KEPT);
        drop(schema + LOADED);
    }

    /** Drops the schema and every copy of it. */
    public void dropAll() throws SQLException {
        settle();
        for (String copy : COPIES) {
            drop(schema + copy);
        }
        drop(schema);
    }

    private boolean exists(String name) throws SQLException {
        try (Connection connection = pool.forMigrations().getConnection()) {
            return SchemaNames.of(connection).contains(name);
        }
    }

    private void drop(String name) throws SQLException {
        execute("drop schema if exists " + name + " cascade");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.forMigrations().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
