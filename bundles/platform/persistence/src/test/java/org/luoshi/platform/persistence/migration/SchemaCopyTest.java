package org.luoshi.platform.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.luoshi.platform.persistence.EachDatabase;
import org.luoshi.platform.persistence.TestedDatabase;
import org.luoshi.platform.persistence.pool.ConnectionPool;

class SchemaCopyTest {
    private static final String FIRST = "/copied/V1__letters.sql";
    private static final String SECOND = "/copied/V2__sealed.sql";
    private static final String LETTERS =
            "select l.title || ' ' || s.name from letters.letter l join letters.sender s on s.id = l.sender_id order by l.id";

    @EachDatabase
    void putsTablesAndRowsBackAsTheyWereBeforeTheUpdate(TestedDatabase database) throws SQLException {
        try (ConnectionPool pool = open(database)) {
            migrate(pool, FIRST);
            write(pool, "教育厅", "来函", "复函");
            SchemaCopy copy = new SchemaCopy(pool, "letters");
            copy.save(files(FIRST), List.of());
            migrate(pool, FIRST, SECOND);
            assertThat(read(pool, LETTERS)).allMatch(line -> line.startsWith("changed by the update"));

            copy.restore();

            assertThat(read(pool, LETTERS)).containsExactly("来函 教育厅", "复函 教育厅");
            assertThat(read(pool, "select name from letters.sender order by id"))
                    .containsExactly("科技厅", "教育厅");
            assertThat(copy.exists()).isFalse();
            assertThat(migrate(pool, FIRST)).isEqualTo("1");
            write(pool, "财政厅", "新函", "再函");
            assertThat(read(pool, LETTERS)).hasSize(4).endsWith("新函 财政厅", "再函 财政厅");
        }
    }

    @EachDatabase
    void takesANewCopyInThePlaceOfAnOlderOne(TestedDatabase database) throws SQLException {
        try (ConnectionPool pool = open(database)) {
            migrate(pool, FIRST);
            SchemaCopy copy = new SchemaCopy(pool, "letters");
            copy.save(files(FIRST), List.of());
            write(pool, "教育厅", "来函", "复函");
            copy.save(files(FIRST), List.of());

            copy.restore();

            assertThat(read(pool, LETTERS)).hasSize(2);
        }
    }

    @EachDatabase
    void leavesNothingBehindWhenTheUpdateIsWell(TestedDatabase database) throws SQLException {
        try (ConnectionPool pool = open(database)) {
            migrate(pool, FIRST);
            SchemaCopy copy = new SchemaCopy(pool, "letters");
            copy.save(files(FIRST), List.of());

            copy.discard();

            assertThat(copy.exists()).isFalse();
            assertThatThrownBy(copy::restore).isInstanceOf(IllegalStateException.class);
            assertThat(read(pool, "select name from letters.sender")).hasSize(1);
        }
    }

    @EachDatabase
    void putsBackThatThereWereNoTables(TestedDatabase database) throws SQLException {
        try (ConnectionPool pool = open(database)) {
            SchemaCopy copy = new SchemaCopy(pool, "letters");
            copy.save(files(FIRST), List.of());
            migrate(pool, FIRST);

            copy.restore();

            assertThat(copy.exists()).isFalse();
            assertThat(read(pool, "select schema_name from information_schema.schemata"))
                    .doesNotContain("letters", "letters__saved");
        }
    }

    @EachDatabase
    void savesTablesThatANewerVersionMeets(TestedDatabase database) throws SQLException {
        try (ConnectionPool pool = open(database)) {
            migrate(pool, FIRST);
            write(pool, "教育厅", "来函", "复函");
            SchemaCopy copy = new SchemaCopy(pool, "letters");
            copy.save(files(FIRST, SECOND), List.of());
            migrate(pool, FIRST, SECOND);

            copy.restore();

            assertThat(read(pool, LETTERS)).containsExactly("来函 教育厅", "复函 教育厅");
            assertThat(migrate(pool, FIRST)).isEqualTo("1");
        }
    }

    @EachDatabase
    void takesNoCopyThatOtherMigrationsWouldMake(TestedDatabase database) throws SQLException {
        try (ConnectionPool pool = open(database)) {
            migrate(pool, FIRST);
            execute(pool, "update letters.schema_history set checksum = 1 where version = '1'");

            assertThatThrownBy(() -> new SchemaCopy(pool, "letters").save(files(FIRST), List.of()))
                    .hasMessageContaining("not those that made the schema letters");
            assertThat(new SchemaCopy(pool, "letters").exists()).isFalse();
        }
    }

    private static void write(ConnectionPool pool, String sender, String letter, String answer) throws SQLException {
        execute(pool, "insert into letters.sender (name) values ('" + sender + "')");
        String from = "(select max(id) from letters.sender)";
        execute(
                pool,
                "insert into letters.letter (sender_id, title, received) values (" + from + ", '" + letter
                        + "', date '2026-07-06')");
        execute(
                pool,
                "insert into letters.letter (sender_id, answers_id, title, received) values (" + from
                        + ", (select max(id) from letters.letter), '" + answer + "', date '2026-07-07')");
    }

    private static ConnectionPool open(TestedDatabase database) {
        ConnectionPool pool = ConnectionPool.open(database.fresh());
        await().atMost(Duration.ofMinutes(1)).until(pool::alive);
        return pool;
    }

    private static List<URL> files(String... names) {
        return Stream.of(names).map(SchemaCopyTest.class::getResource).toList();
    }

    private static String migrate(ConnectionPool pool, String... names) {
        return new Migrations(pool, "letters", files(names)).apply();
    }

    private static void execute(ConnectionPool pool, String sql) throws SQLException {
        try (Connection connection = pool.forMigrations().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> read(ConnectionPool pool, String sql) throws SQLException {
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
