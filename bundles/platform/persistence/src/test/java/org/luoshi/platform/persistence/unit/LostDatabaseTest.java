package org.luoshi.platform.persistence.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.persistence.Units;
import org.luoshi.platform.persistence.pool.DatabaseSettings;

class LostDatabaseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void saysSoWhilePostgresqlIsAwayAndGoesOnWhenItIsBack() throws IOException {
        EmbeddedPostgres server = start(0);
        int port = server.getPort();
        DatabaseSettings settings = new DatabaseSettings(server.getJdbcUrl("postgres", "postgres"), "", "", 4);
        try (Units units = new Units(settings)) {
            units.notes().run(() -> units.persist("before"));
            stop(server);

            assertUnavailable(() -> units.notes().run(() -> units.persist("never")));
            assertUnavailable(units::titles);
            assertThat(units.pool().alive()).isFalse();

            server = start(port);
            await().atMost(PATIENCE).ignoreExceptions().until(() -> units.pool().alive());
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(Unavailable.class)
                    .untilAsserted(() -> assertThat(units.titles()).containsExactly("before"));
            units.notes().run(() -> units.persist("after"));
            assertThat(units.titles()).containsExactly("after", "before");
        } finally {
            server.close();
        }
    }

    @Test
    void savesNothingWhenPostgresqlGoesInTheMiddleOfAChange() throws IOException {
        EmbeddedPostgres server = start(0);
        int port = server.getPort();
        DatabaseSettings settings = new DatabaseSettings(server.getJdbcUrl("postgres", "postgres"), "", "", 4);
        try (Units units = new Units(settings)) {
            EmbeddedPostgres first = server;
            assertUnavailable(() -> units.notes().run(() -> {
                units.insertDraft("half");
                units.persist("half");
                units.notes().entityManager().flush();
                stop(first);
            }));

            server = start(port);
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(Unavailable.class)
                    .untilAsserted(() -> assertThat(units.titles()).isEmpty());
            assertThat(units.draftTitles()).isEmpty();
        } finally {
            server.close();
        }
    }

    @Test
    void goesOnAfterH2WasClosedUnderneath() {
        try (Units units = new Units(DatabaseSettings.h2(folder, 4))) {
            units.notes().run(() -> units.persist("before"));
            assertUnavailable(() -> units.notes().run(() -> {
                units.persist("half");
                shutDown(units);
            }));

            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(Unavailable.class)
                    .untilAsserted(() -> assertThat(units.titles()).containsExactly("before"));
            units.notes().run(() -> units.persist("after"));
            assertThat(units.titles()).containsExactly("after", "before");
        }
    }

    @Test
    void anInterruptDoesNotCloseTheFileOfH2() {
        try (Units units = new Units(DatabaseSettings.h2(folder, 4))) {
            units.notes().run(() -> {
                units.persist("interrupted");
                Thread.currentThread().interrupt();
            });
            Thread.interrupted();

            units.notes().run(() -> units.persist("after"));
            assertThat(units.titles()).containsExactlyInAnyOrder("after", "interrupted");
        }
    }

    private static void assertUnavailable(ThrowingRunnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Unavailable.class, e -> assertThat(
                        e.explanation().in(Locale.SIMPLIFIED_CHINESE))
                .containsAnyOf("数据库暂时无法访问", "保存时连接中断"));
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .start();
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void shutDown(Units units) {
        try (Connection other = units.pool().forMigrations().getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("closed");
        }
    }
}
