package org.luoshi.platform.persistence.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.luoshi.platform.persistence.rows.KindsTables.execute;
import static org.luoshi.platform.persistence.rows.KindsTables.files;
import static org.luoshi.platform.persistence.rows.KindsTables.fill;
import static org.luoshi.platform.persistence.rows.KindsTables.migrate;
import static org.luoshi.platform.persistence.rows.KindsTables.open;
import static org.luoshi.platform.persistence.rows.KindsTables.read;
import static org.luoshi.platform.persistence.rows.KindsTables.rows;
import static org.luoshi.platform.persistence.rows.KindsTables.select;
import static org.luoshi.platform.persistence.rows.KindsTables.table;
import static org.luoshi.platform.persistence.rows.KindsTables.write;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.luoshi.platform.persistence.EachDatabase;
import org.luoshi.platform.persistence.TestedDatabase;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.platform.persistence.rows.KindsTables.Rows;
import org.luoshi.platform.persistence.tables.ColumnShape;
import org.luoshi.platform.persistence.tables.EmptyTables;
import org.luoshi.platform.persistence.tables.TableShape;
import org.luoshi.platform.persistence.tables.UnfitRows;

class LoadedSchemaTest {
    private static final String FIRST = "/loaded/V1__kinds.sql";
    private static final String SECOND = "/loaded/V2__mark.sql";

    @EachDatabase
    void givesEveryKindOfValueBackAsItWas(TestedDatabase database) throws Exception {
        try (ConnectionPool pool = open(database)) {
            migrate(pool, FIRST);
            write(pool);
            Rows before = read(pool);

            LoadedSchema loaded = new LoadedSchema(pool, "kinds");
            loaded.load(files(FIRST), "1", tables -> fill(tables, before));
            execute(pool, "delete from kinds.kind_a");
            loaded.exchange();
            loaded.settle();

            assertThat(read(pool)).isEqualTo(before);
            assertThat(before.get("kind")).hasSize(4);
            assertThat(before.get("kind").get(2).subList(1, 15))
                    .containsExactly(
                            "4",
                            "",
                            "第一行\r\n\"第二行\"，逗号",
                            "12345678901234567890.1234567890",
                            "1.0E-300",
                            "0.1",
                            "true",
                            "1949-10-01",
                            "23:59:59.999999000",
                            "2026-02-28T08:00:00.000000000",
                            "2026-02-28T00:00:00.123456000+00:00",
                            "AAEC/w==",
                            "6f1ed002-ab56-4a3c-8a3b-0123456789ab",
                            "{\"a\":1}");
        }
    }

    @EachDatabase
    void goesOnCountingBehindWhatWasLoaded(TestedDatabase database) throws Exception {
        try (ConnectionPool pool = open(database)) {
            migrate(pool, FIRST);
            write(pool);
            Rows before = read(pool);
            LoadedSchema loaded = new LoadedSchema(pool, "kinds");
            loaded.load(files(FIRST), "1", tables -> {
                fill(tables, before);
                tables.restart("badge", 500);
                tables.restart("badge", 7);
            });
            loaded.exchange();

            execute(pool, "insert into kinds.kind (words) values ('new')");

            assertThat(select(pool, "select id from kinds.kind where words = 'new'"))
                    .containsExactly("5");
            try (Connection connection = pool.forMigrations().getConnection()) {
                assertThat(new SchemaFacts(connection, "kinds").sequences()).containsEntry("badge", 500L);
            }
        }
    }

    @EachDatabase
    void bringsOlderRowsToTheNewestVersion(TestedDatabase database) throws Exception {
        try (ConnectionPool pool = open(database)) {
            migrate(pool, FIRST);
            write(pool);
            Rows before = read(pool);
            LoadedSchema loaded = new LoadedSchema(pool, "kinds");

            loaded.load(files(FIRST, SECOND), "1", tables -> fill(tables, before));
            loaded.exchange();

            assertThat(select(pool, "select marked from kinds.kind")).hasSize(4);
            assertThat(new SchemaSizes(pool).version("kinds")).isEqualTo("2");
            assertThat(new SchemaSizes(pool).of("kinds")).extracting("rows").containsExactly(4L, 1L, 0L);
            assertThat(new SchemaSizes(pool).schemas()).containsExactly("kinds");
            loaded.takeBack();
            assertThat(new SchemaSizes(pool).version("kinds")).isEqualTo("1");
        }
    }

    @EachDatabase
    void refusesRowsThatDoNotFitAndLeavesNothingBehind(TestedDatabase database) throws Exception {
        try (ConnectionPool pool = open(database)) {
            migrate(pool, FIRST);
            LoadedSchema loaded = new LoadedSchema(pool, "kinds");
            List<String> columns = List.of("word", "amount");

            assertUnfit(loaded, "row 2", columns, new String[] {"a", "1"}, new String[] {"b", "1e9"});
            assertUnfit(loaded, "instead of 2", columns, new String[] {"a"});
            assertUnfit(loaded, "do not fit", columns, new String[] {"a word that is far too long", "1"});
            assertUnfit(loaded, "no column", List.of("word", "amount", "other"), new String[] {"a", "1", "2"});
            assertUnfit(loaded, "lack column", List.of("word"), new String[] {"a"});
            assertThatThrownBy(() -> loaded.load(files(FIRST), "3", tables -> {}))
                    .isInstanceOf(UnfitRows.class)
                    .hasMessageContaining("its newest is 1");
            assertThatThrownBy(() -> loaded.load(files(FIRST), "1", this::pointNowhere))
                    .isInstanceOf(UnfitRows.class)
                    .hasMessageContaining("refer");
            assertThat(loaded.isKept()).isFalse();
            try (Connection connection = pool.forMigrations().getConnection()) {
                assertThat(SchemaNames.of(connection)).contains("kinds").doesNotContain("kinds__loaded");
            }
        }
    }

    @EachDatabase
    void showsTheTablesAsTheyWereWhenTheReadingBegan(TestedDatabase database) throws Exception {
        try (ConnectionPool pool = open(database)) {
            migrate(pool, FIRST);
            write(pool);

            SnapshotRows.read(pool, "kinds", snapshot -> {
                rows(snapshot, table(snapshot.tables(), "kind_a"));
                insertBeside(pool);
                assertThat(rows(snapshot, table(snapshot.tables(), "kind"))).hasSize(4);
            });

            assertThat(read(pool).get("kind")).hasSize(5);
        }
    }

    @EachDatabase
    void dropsTheSchemaAndEveryCopyOfIt(TestedDatabase database) throws Exception {
        try (ConnectionPool pool = open(database)) {
            migrate(pool, FIRST);
            LoadedSchema loaded = new LoadedSchema(pool, "kinds");
            loaded.load(files(FIRST), "1", tables -> {});
            loaded.exchange();

            loaded.dropAll();
            loaded.dropAll();

            try (Connection connection = pool.forMigrations().getConnection()) {
                assertThat(SchemaNames.of(connection)).noneMatch(name -> name.startsWith("kinds"));
            }
            assertThatThrownBy(() -> new LoadedSchema(pool, "a; drop")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void insertBeside(ConnectionPool pool) throws IOException {
        try {
            execute(pool, "insert into kinds.kind (words) values ('meanwhile')");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void assertUnfit(LoadedSchema loaded, String reason, List<String> columns, String[]... rows) {
        Iterator<String[]> all = Arrays.asList(rows).iterator();
        assertThatThrownBy(() -> loaded.load(
                        files(FIRST),
                        "1",
                        tables -> tables.insert(
                                table(tables.tables(), "loose"), columns, () -> all.hasNext() ? all.next() : null)))
                .isInstanceOf(UnfitRows.class)
                .hasMessageContaining(reason);
    }

    private void pointNowhere(EmptyTables tables) throws IOException, UnfitRows {
        TableShape table = table(tables.tables(), "kind");
        List<String> columns = table.columns().stream().map(ColumnShape::name).toList();
        String[] row = new String[columns.size()];
        row[0] = "1";
        row[1] = "99";
        Iterator<String[]> all = List.<String[]>of(row).iterator();
        tables.insert(table, columns, () -> all.hasNext() ? all.next() : null);
    }
}
