package org.luoshi.platform.persistence.rows;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.tools.RunScript;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.persistence.tables.DatabaseLoad;
import org.luoshi.platform.persistence.tables.FunctionTables.Filling;
import org.luoshi.platform.persistence.tables.MigrationScript;
import org.luoshi.platform.persistence.tables.UnfitRows;
import org.luoshi.platform.persistence.tables.WholeDatabase.Reading;

/**
 * Fills an empty database. PostgreSQL does all of it in one transaction, which the caller commits; H2 knows no such thing
 * for tables, there the caller drops everything when it fails. The scripts run without Flyway, which lies inside our
 * bundle where a program without the platform cannot reach it; its history is loaded like any other table.
 */
public final class WholeLoad implements DatabaseLoad {
    /** As Flyway makes it. */
    private static final String HISTORY = "create table schema_history (installed_rank integer not null,"
            + " version varchar(50), description varchar(200) not null, type varchar(20) not null,"
            + " script varchar(1000) not null, checksum integer, installed_by varchar(100) not null,"
            + " installed_on timestamp default current_timestamp not null, execution_time integer not null,"
            + " success boolean not null, constraint schema_history_pk primary key (installed_rank))";

    private static final String HISTORY_INDEX = "create index schema_history_s_idx on schema_history (success)";

    private final Connection connection;
    private final boolean postgresql;
    private final Messages messages = Messages.of(WholeLoad.class);

    /** @param connection with auto-commit off */
    public WholeLoad(Connection connection) throws SQLException {
        this.connection = connection;
        this.postgresql = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }

    @Override
    public void schema(String name, List<MigrationScript> scripts, Filling work) throws IOException, UnfitRows {
        if (!LoadedSchema.named(name)) {
            throw new IllegalArgumentException("not the name of a schema: " + name);
        }
        try {
            make(name, scripts);
            LoadedRows rows = LoadedRows.whole(connection, name);
            rows.open();
            work.fill(rows);
            rows.close();
            if (!postgresql) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new UnfitRows(messages.text("tables.load", name, String.valueOf(e.getMessage())), e);
        }
    }

    private void make(String name, List<MigrationScript> scripts) throws SQLException {
        execute("create schema " + SchemaFacts.quoted(name));
        if (postgresql) {
            // As during a migration: what the database has for everybody lies in public.
            execute("set search_path to " + SchemaFacts.quoted(name) + ", public");
        } else {
            connection.setSchema(name);
        }
        for (MigrationScript script : scripts) {
            if (postgresql) {
                execute(script.sql());
            } else {
                RunScript.execute(connection, new StringReader(script.sql()));
            }
        }
        execute(HISTORY);
        execute(HISTORY_INDEX);
    }

    @Override
    public void readBack(Reading work) throws IOException, UnfitRows {
        try {
            work.read(WholeSnapshot.present(connection));
        } catch (SQLException e) {
            throw failed(e);
        } catch (RowsFailed e) {
            throw failed(e.sql());
        }
    }

    private UnfitRows failed(SQLException cause) {
        return new UnfitRows(messages.text("tables.failed", String.valueOf(cause.getMessage())), cause);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
