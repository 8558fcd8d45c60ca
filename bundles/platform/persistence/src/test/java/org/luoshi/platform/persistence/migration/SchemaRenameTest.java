package org.luoshi.platform.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.persistence.pool.ConnectionPool;
import org.luoshi.platform.persistence.pool.DatabaseSettings;

class SchemaRenameTest {
    @TempDir
    private Path folder;

    @Test
    void givesNoNumberTwiceAfterAPowerCutThatFollowsARenaming() throws SQLException {
        try (ConnectionPool pool = ConnectionPool.open(DatabaseSettings.h2(folder, 2))) {
            execute(
                    pool,
                    "create table public.record (id bigint generated always as identity primary key, title int)",
                    "create sequence public.numbers increment by 20",
                    "create schema visitors");
            insert(pool, 20);
            SchemaRename.rename(pool, "visitors", "visitors__saved");
            insert(pool, 5);
            assertThatThrownBy(() -> execute(pool, "shutdown immediately", "select 1"))
                    .isInstanceOf(SQLException.class);
        }
        try (ConnectionPool pool = ConnectionPool.open(DatabaseSettings.h2(folder, 2))) {
            insert(pool, 5);
            assertThat(count(pool, "select count(*) from public.record")).isEqualTo(30);
            assertThat(count(pool, "select next value for public.numbers")).isGreaterThan(20 * 25);
        }
    }

    private static void insert(ConnectionPool pool, int rows) throws SQLException {
        for (int i = 0; i < rows; i++) {
            execute(pool, "insert into public.record (title) values (next value for public.numbers)");
        }
    }

    private static void execute(ConnectionPool pool, String... statements) throws SQLException {
        try (Connection connection = pool.forMigrations().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static long count(ConnectionPool pool, String sql) throws SQLException {
        try (Connection connection = pool.forMigrations().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
