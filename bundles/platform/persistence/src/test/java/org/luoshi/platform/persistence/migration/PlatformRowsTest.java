package org.luoshi.platform.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.persistence.EachDatabase;
import org.luoshi.platform.persistence.PlatformTable;
import org.luoshi.platform.persistence.PlatformTables;
import org.luoshi.platform.persistence.TestedDatabase;
import org.luoshi.platform.persistence.pool.ConnectionPool;

class PlatformRowsTest {
    private static final List<URL> LETTERS = List.of(PlatformRowsTest.class.getResource("/copied/V1__letters.sql"));
    private static final String JOBS = "select id || ' ' || schedule from house.job order by id";
    private static final String NOTICES = "select title from house.notice order by id";
    private static final String READERS = "select n.title || ' ' || r.person || ' ' || r.is_read from house.reader r"
            + " join house.notice n on n.id = r.notice_id order by n.id, r.person";

    @EachDatabase
    void putsBackWhatAnUpdateChangedInPlatformTables(TestedDatabase database) throws SQLException {
        try (House house = new House(database)) {
            house.execute("update house.job set schedule = 'PT1S' where id = 'letters.reminders'");
            house.execute("insert into house.job values ('letters.new', 'PT1H')");
            house.execute("insert into house.notice (module, title) values ('letters', 'by the update')");
            house.execute("insert into house.reader select max(id), 7, false from house.notice");

            house.copy.restore();

            assertThat(house.read(JOBS))
                    .containsExactly("letters.reminders PT5M", "lettersroom.x PT1H", "other.x PT1H");
            assertThat(house.read(NOTICES)).containsExactly("a letter came", "elsewhere");
            assertThat(house.read("select number from house.revision")).containsExactly("2");
        }
    }

    @EachDatabase
    void bringsBackWhatAnUpdateDeletedWithAllThatBelongsToIt(TestedDatabase database) throws SQLException {
        try (House house = new House(database)) {
            house.execute("delete from house.reader where notice_id = 1");
            house.execute("delete from house.notice where module = 'letters'");
            house.execute("delete from house.person where id = 6");

            house.copy.restore();

            assertThat(house.read(NOTICES)).containsExactly("a letter came", "elsewhere");
            assertThat(house.read(READERS))
                    .as("person 6 has gone meanwhile")
                    .hasSize(2)
                    .first()
                    .asString()
                    .startsWith("a letter came 5");
        }
    }

    @EachDatabase
    void leavesAloneWhatOtherPeopleDidMeanwhile(TestedDatabase database) throws SQLException {
        try (House house = new House(database)) {
            house.execute("update house.reader set is_read = true where notice_id = 1 and person = 5");
            house.execute("update house.job set schedule = 'PT9H' where id = 'lettersroom.x'");
            house.execute("insert into house.notice (module, title) values ('other', 'news')");

            house.copy.restore();

            assertThat(house.read(READERS).get(0).toLowerCase(java.util.Locale.ROOT))
                    .contains("5 t");
            assertThat(house.read(JOBS)).contains("lettersroom.x PT9H");
            assertThat(house.read(NOTICES)).endsWith("news");
        }
    }

    @EachDatabase
    void canBeDoneAgainWhenItWasCutOff(TestedDatabase database) throws SQLException {
        try (House house = new House(database)) {
            house.execute("delete from house.job where id = 'letters.reminders'");
            new PlatformRows(house.pool, "letters").restore();

            assertThat(house.copy.exists()).isTrue();
            house.copy.restore();

            assertThat(house.read(JOBS)).hasSize(3);
            assertThat(house.copy.exists()).isFalse();
            assertThat(house.schemas()).doesNotContain("letters__platform", "letters__saved");
        }
    }

    /** Platform tables, and a saved copy of the letters with their rows in them. */
    private static final class House implements AutoCloseable {
        final ConnectionPool pool;
        final SchemaCopy copy;

        House(TestedDatabase database) throws SQLException {
            pool = ConnectionPool.open(database.fresh());
            await().atMost(Duration.ofMinutes(1)).until(pool::alive);
            new Migrations(pool, "house", List.of(PlatformRowsTest.class.getResource("/house/V1__house.sql"))).apply();
            new Migrations(pool, "letters", LETTERS).apply();
            copy = new SchemaCopy(pool, "letters");
            copy.save(LETTERS, List.of(new Tables()));
        }

        void execute(String sql) throws SQLException {
            try (Connection connection = pool.forMigrations().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        List<String> read(String sql) throws SQLException {
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

        List<String> schemas() throws SQLException {
            try (Connection connection = pool.forMigrations().getConnection()) {
                return List.copyOf(SchemaCopy.schemas(connection));
            }
        }

        @Override
        public void close() {
            pool.close();
        }
    }

    private static final class Tables implements PlatformTables {
        @Override
        public List<PlatformTable> tables() {
            return List.of(
                    PlatformTable.prefixed("house", "job", "id"),
                    PlatformTable.named("house", "notice", "module").followedBy("id", "reader", "notice_id"));
        }

        @Override
        public List<String> afterwards() {
            return List.of("update house.revision set number = number + 1");
        }
    }
}
