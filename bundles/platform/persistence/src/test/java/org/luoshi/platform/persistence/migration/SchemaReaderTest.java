package org.luoshi.platform.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.persistence.EachDatabase;
import org.luoshi.platform.persistence.TestedDatabase;
import org.luoshi.platform.persistence.pool.ConnectionPool;

class SchemaReaderTest {
    @EachDatabase
    void tellsWhichMigrationsWereAppliedAndHowLargeTheTablesAre(TestedDatabase database) {
        try (ConnectionPool pool = open(database)) {
            SchemaReader reader = new SchemaReader(pool);
            assertThat(reader.applied("letters")).isEmpty();
            assertThat(reader.bytes("letters")).isZero();

            new Migrations(pool, "letters", files("/copied/V1__letters.sql")).apply();
            new Migrations(pool, "letters", files("/copied/V1__letters.sql", "/copied/V2__sealed.sql")).apply();

            assertThat(reader.applied("letters")).containsExactly("1", "2");
            assertThat(reader.bytes("letters")).isNotNegative();
            assertThat(reader.isLocal()).isEqualTo(database == TestedDatabase.H2);
        }
    }

    @EachDatabase
    void saysThatTheDatabaseDoesNotAnswer(TestedDatabase database) {
        ConnectionPool pool = open(database);
        pool.close();

        assertThatThrownBy(() -> new SchemaReader(pool).applied("letters")).isInstanceOf(Unavailable.class);
    }

    @EachDatabase
    void readsNoSchemaWithAnOddName(TestedDatabase database) {
        try (ConnectionPool pool = open(database)) {
            assertThatThrownBy(() -> new SchemaReader(pool).bytes("letters; drop schema letters"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static ConnectionPool open(TestedDatabase database) {
        ConnectionPool pool = ConnectionPool.open(database.fresh());
        await().atMost(Duration.ofMinutes(1)).until(pool::alive);
        return pool;
    }

    private static List<URL> files(String... names) {
        return Stream.of(names).map(SchemaReaderTest.class::getResource).toList();
    }
}
