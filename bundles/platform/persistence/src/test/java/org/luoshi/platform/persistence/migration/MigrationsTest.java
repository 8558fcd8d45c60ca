package org.luoshi.platform.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.luoshi.platform.persistence.EachDatabase;
import org.luoshi.platform.persistence.TestedDatabase;
import org.luoshi.platform.persistence.pool.ConnectionPool;

class MigrationsTest {
    @EachDatabase
    void bringsAnEmptySchemaUpToDateAndLeavesItThen(TestedDatabase database) {
        try (ConnectionPool pool = open(database)) {
            assertThat(migrate(pool, "/mended/V1__tables.sql", "/mended/V2__more.sql"))
                    .isEqualTo("2");
            assertThat(migrate(pool, "/mended/V1__tables.sql", "/mended/V2__more.sql"))
                    .isEqualTo("2");
        }
    }

    @EachDatabase
    void createsTheSchemaOfAModuleWithoutMigrations(TestedDatabase database) {
        try (ConnectionPool pool = open(database)) {
            assertThat(migrate(pool)).isEmpty();
            assertThat(tableExists(pool, "schema_history")).isTrue();
        }
    }

    @EachDatabase
    void repairsAFailedMigrationWhenTheModuleComesBackMended(TestedDatabase database) {
        try (ConnectionPool pool = open(database)) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> migrate(pool, "/broken/V1__tables.sql", "/broken/V2__more.sql"))
                        .isInstanceOf(FlywayException.class)
                        .hasMessageContaining("no_such_table");
            }
            assertThat(tableExists(pool, "first_table")).isTrue();

            assertThat(migrate(pool, "/mended/V1__tables.sql", "/mended/V2__more.sql"))
                    .isEqualTo("2");
            assertThat(tableExists(pool, "second_table")).isTrue();
        }
    }

    @EachDatabase
    void refusesAMigrationThatWasChangedAfterwards(TestedDatabase database) {
        try (ConnectionPool pool = open(database)) {
            migrate(pool, "/notes/V1__notes.sql");

            assertThatThrownBy(() -> migrate(pool, "/drafts/V1__drafts.sql"))
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("checksum");
        }
    }

    private static ConnectionPool open(TestedDatabase database) {
        ConnectionPool pool = ConnectionPool.open(database.fresh());
        await().atMost(Duration.ofMinutes(1)).until(pool::alive);
        return pool;
    }

    private static String migrate(ConnectionPool pool, String... files) {
        List<URL> urls = Stream.of(files).map(MigrationsTest.class::getResource).toList();
        return new Migrations(pool, "sample", urls).apply();
    }

    private static boolean tableExists(ConnectionPool pool, String table) {
        try (Connection connection = pool.connection("sample");
                Statement statement = connection.createStatement()) {
            return statement.execute("select count(*) from " + table);
        } catch (SQLException e) {
            return false;
        }
    }
}
