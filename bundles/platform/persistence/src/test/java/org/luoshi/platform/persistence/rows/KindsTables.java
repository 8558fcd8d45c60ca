package org.luoshi.platform.persistence.rows;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.luoshi.platform.persistence.TestedDatabase;
import org.luoshi.platform.persistence.migration.Migrations;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.platform.persistence.tables.ColumnShape;
import org.luoshi.platform.persistence.tables.EmptyTables;
import org.luoshi.platform.persistence.tables.SchemaSnapshot;
import org.luoshi.platform.persistence.tables.TableShape;
import org.luoshi.platform.persistence.tables.UnfitRows;

/** A schema with a column of every kind. */
final class KindsTables {
    private static final String COLUMNS = "next_id, words, long_words, amount, weight, ratio, yes, born, at_time,"
            + " local_at, seen_at, photo, code, shape";

    private KindsTables() {}

    /** Rows of each table, as text. */
    static final class Rows extends LinkedHashMap<String, List<List<String>>> {}

    static void write(ConnectionPool pool) throws SQLException {
        String values = "'', '第一行\r\n\"第二行\"，逗号', 12345678901234567890.1234567890, 1e-300, 0.1, true,"
                + " date '1949-10-01', time '23:59:59.999999', timestamp '2026-02-28 08:00:00',"
                + " timestamp with time zone '2026-02-28 08:00:00.123456+08:00',"
                + " cast('\\x000102ff' as bytea), cast('6f1ed002-ab56-4a3c-8a3b-0123456789ab' as uuid),";
        String json = "H2".equals(pool.product()) ? " json '{\"a\":1}'" : " cast('{\"a\":1}' as json)";
        values = "H2".equals(pool.product()) ? values.replace("cast('\\x000102ff' as bytea)", "x'000102ff'") : values;
        execute(pool, "insert into kinds.kind (words) values ('two')");
        execute(pool, "insert into kinds.kind (" + COLUMNS + ") values (null, " + values + json + ")");
        execute(pool, "insert into kinds.kind (words) values ('four')");
        execute(pool, "update kinds.kind set next_id = 4 where id = 3");
        execute(pool, "insert into kinds.kind_a (word) values ('词')");
    }

    static Rows read(ConnectionPool pool) throws Exception {
        Rows all = new Rows();
        SnapshotRows.read(pool, "kinds", snapshot -> {
            for (TableShape table : snapshot.tables()) {
                all.put(table.name(), rows(snapshot, table));
            }
        });
        return all;
    }

    static List<List<String>> rows(SchemaSnapshot snapshot, TableShape table) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        snapshot.rows(table, cells -> rows.add(new ArrayList<>(Arrays.asList(cells))));
        return rows;
    }

    static void fill(EmptyTables tables, Map<String, List<List<String>>> all) throws IOException, UnfitRows {
        for (TableShape table : tables.tables()) {
            Iterator<List<String>> rows = all.get(table.name()).iterator();
            List<String> columns =
                    table.columns().stream().map(ColumnShape::name).toList();
            tables.insert(table, columns, () -> rows.hasNext() ? rows.next().toArray(String[]::new) : null);
        }
    }

    static TableShape table(List<TableShape> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static ConnectionPool open(TestedDatabase database) {
        ConnectionPool pool = ConnectionPool.open(database.fresh());
        await().atMost(Duration.ofMinutes(1)).until(pool::alive);
        return pool;
    }

    static List<URL> files(String... names) {
        return Stream.of(names).map(KindsTables.class::getResource).toList();
    }

    static void migrate(ConnectionPool pool, String... names) {
        new Migrations(pool, "kinds", files(names)).apply();
    }

    static void execute(ConnectionPool pool, String sql) throws SQLException {
        try (Connection connection = pool.forMigrations().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> select(ConnectionPool pool, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = pool.forMigrations().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
