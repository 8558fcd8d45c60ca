package org.luoshi.platform.persistence.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.luoshi.platform.persistence.rows.KindsTables.execute;
import static org.luoshi.platform.persistence.rows.KindsTables.files;
import static org.luoshi.platform.persistence.rows.KindsTables.migrate;
import static org.luoshi.platform.persistence.rows.KindsTables.open;
import static org.luoshi.platform.persistence.rows.KindsTables.table;
import static org.luoshi.platform.persistence.rows.KindsTables.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.persistence.EachDatabase;
import org.luoshi.platform.persistence.TestedDatabase;
import org.luoshi.platform.persistence.migration.KeptScripts;
import org.luoshi.platform.persistence.migration.Migrations;
import org.luoshi.platform.persistence.own.OwnDatabase;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.platform.persistence.pool.DatabaseSettings;
import org.luoshi.platform.persistence.tables.ColumnShape;
import org.luoshi.platform.persistence.tables.DatabaseLoad;
import org.luoshi.platform.persistence.tables.EmptyTables;
import org.luoshi.platform.persistence.tables.SchemaPart;
import org.luoshi.platform.persistence.tables.SchemaSnapshot.Rows;
import org.luoshi.platform.persistence.tables.TableShape;
import org.luoshi.platform.persistence.tables.UnfitRows;
import org.luoshi.platform.persistence.tables.WholeDatabase;

class WholeDatabaseTest {
    private static final String KINDS = "/loaded/V1__kinds.sql";
    private static final String LETTERS = "/copied/V1__letters.sql";

    @TempDir
    private Path scripts;

    /** Everything as text. */
    private static final class Content extends TreeMap<String, List<List<String>>> {}

    @EachDatabase
    void comesWholeIntoEitherDatabaseWithHistoryAndSequences(TestedDatabase database) throws Exception {
        try (ConnectionPool pool = source(database)) {
            execute(pool, "alter sequence kinds.badge restart with 700");
            for (TestedDatabase other : TestedDatabase.values()) {
                try (OwnDatabase to = own(other)) {
                    assertThat(to.isEmpty()).isTrue();
                    Content before = new Content();
                    read(pool, parts -> {
                        before.putAll(content(parts));
                        load(to, parts);
                    });

                    to.read(parts -> {
                        assertThat(content(parts)).isEqualTo(before);
                        assertThat(parts.get(1).content().sequences()).containsEntry("badge", 700L);
                        assertThat(parts.get(1).scripts()).extracting("name").containsExactly("V1__kinds.sql");
                    });
                    assertThat(before).containsKeys("kinds.schema_history", "copied.schema_history");
                    assertThat(to.isEmpty()).isFalse();
                }
            }
        }
    }

    @EachDatabase
    void migrationsGoOnWhereTheyWereAfterARestore(TestedDatabase database) throws Exception {
        DatabaseSettings fresh = TestedDatabase.H2.fresh();
        try (ConnectionPool pool = source(database);
                OwnDatabase to = OwnDatabase.at(fresh.url(), "", "", scripts)) {
            read(pool, parts -> load(to, parts));
            try (ConnectionPool restored = ConnectionPool.open(fresh)) {
                String version = new Migrations(restored, "kinds", files(KINDS, "/loaded/V2__mark.sql")).apply();

                assertThat(version).isEqualTo("2");
            }
        }
    }

    @EachDatabase
    void showsEverySchemaAsItWasAtOneMoment(TestedDatabase database) throws Exception {
        try (ConnectionPool pool = source(database)) {
            read(pool, parts -> {
                rows(parts.get(0), parts.get(0).content().tables().get(0));
                insertBeside(pool);
                SchemaPart kinds = parts.get(1);
                assertThat(rows(kinds, table(kinds.content().tables(), "kind"))).hasSize(4);
            });
        }
    }

    @EachDatabase
    void isEmptyAgainWhenLoadingFails(TestedDatabase database) throws Exception {
        try (ConnectionPool pool = source(TestedDatabase.H2);
                OwnDatabase to = own(database)) {
            assertThatThrownBy(() -> read(pool, parts -> {
                        try {
                            to.load(target -> {
                                fill(parts, target);
                                throw new IOException("broken off");
                            });
                        } catch (SQLException e) {
                            throw new IOException(e);
                        }
                    }))
                    .hasMessage("broken off");

            assertThat(to.isEmpty()).isTrue();
        }
    }

    @EachDatabase
    void refusesASchemaWhoseScriptsAreNotThoseThatMadeIt(TestedDatabase database) throws Exception {
        try (ConnectionPool pool = source(database)) {
            Files.writeString(scripts.resolve("kinds/V1__kinds.sql"), "create table kind (id bigint)");

            assertThatThrownBy(() -> read(pool, parts -> {}))
                    .isInstanceOf(UnfitRows.class)
                    .hasMessageContaining("V1__kinds.sql");
        }
    }

    private ConnectionPool source(TestedDatabase database) throws Exception {
        ConnectionPool pool = open(database);
        migrate(pool, KINDS);
        write(pool);
        new Migrations(pool, "copied", files(LETTERS)).apply();
        KeptScripts kept = new KeptScripts(scripts);
        kept.keep("kinds", files(KINDS));
        kept.keep("copied", files(LETTERS));
        return pool;
    }

    private OwnDatabase own(TestedDatabase database) throws SQLException {
        return OwnDatabase.at(database.fresh().url(), "", "", scripts);
    }

    private void read(ConnectionPool pool, WholeDatabase.Reading work) throws Exception {
        try (Connection connection = pool.forMigrations().getConnection()) {
            WholeSnapshot.read(connection, new KeptScripts(scripts), work);
        }
    }

    private static void load(OwnDatabase to, List<SchemaPart> parts) throws IOException, UnfitRows {
        try {
            to.load(target -> {
                fill(parts, target);
                target.readBack(found -> assertThat(content(found)).isEqualTo(content(parts)));
            });
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void fill(List<SchemaPart> parts, DatabaseLoad target) throws IOException, UnfitRows {
        for (SchemaPart part : parts) {
            target.schema(part.name(), part.scripts(), tables -> {
                fill(part, tables);
                for (Map.Entry<String, Long> sequence :
                        part.content().sequences().entrySet()) {
                    tables.restart(sequence.getKey(), sequence.getValue());
                }
            });
        }
    }

    private static void fill(SchemaPart part, EmptyTables target) throws IOException, UnfitRows {
        for (TableShape table : part.content().tables()) {
            List<String> columns =
                    table.columns().stream().map(ColumnShape::name).toList();
            try (Rows rows = part.content().open(table)) {
                target.insert(table(target.tables(), table.name()), columns, rows::next);
            }
        }
    }

    private static Content content(List<SchemaPart> parts) throws IOException {
        Content all = new Content();
        for (SchemaPart part : parts) {
            for (TableShape table : part.content().tables()) {
                all.put(part.name() + "." + table.name(), rows(part, table));
            }
        }
        return all;
    }

    private static List<List<String>> rows(SchemaPart part, TableShape table) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        part.content().rows(table, cells -> rows.add(new ArrayList<>(Arrays.asList(cells))));
        return rows;
    }

    private static void insertBeside(ConnectionPool pool) throws IOException {
        try {
            execute(pool, "insert into kinds.kind (words) values ('meanwhile')");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
