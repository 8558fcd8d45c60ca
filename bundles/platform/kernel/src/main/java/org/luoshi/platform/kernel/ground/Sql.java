package org.luoshi.platform.kernel.ground;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs SQL on the connection of the current transaction. Statements name their schema. */
public final class Sql {
    private final Supplier<Connection> connection;

    /** @param connection gives the connection of the current transaction */
    public Sql(Supplier<Connection> connection) {
        this.connection = connection;
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a statement that changes rows and tells how many. */
    public int update(String sql, Object... arguments) {
        try (PreparedStatement statement = connection.get().prepareStatement(sql)) {
            bind(statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /** Runs a statement once for each row of arguments. */
    public void each(String sql, List<Object[]> rows) {
        try (PreparedStatement statement = connection.get().prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /** Inserts one row and gives the {@code id} that the database chose. */
    public long insert(String sql, Object... arguments) {
        try (PreparedStatement statement = connection.get().prepareStatement(sql, new String[] {"id"})) {
            bind(statement, arguments);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /** Every row of an answer. */
    public <T> List<T> list(String sql, Reader<T> reader, Object... arguments) {
        try (PreparedStatement statement = connection.get().prepareStatement(sql)) {
            bind(statement, arguments);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(reader.read(rows));
                }
                return result;
            }
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /** The first row of an answer. */
    public <T> Optional<T> first(String sql, Reader<T> reader, Object... arguments) {
        return list(sql, reader, arguments).stream().findFirst();
    }

    /** The number that a query answers. */
    public long number(String sql, Object... arguments) {
        return first(sql, row -> row.getLong(1), arguments).orElse(0L);
    }

    /** A moment in a row, null when there is none. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static void bind(PreparedStatement statement, Object[] arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i] instanceof Instant moment ? stored(moment) : arguments[i]);
        }
    }

    /** Databases keep microseconds. */
    private static OffsetDateTime stored(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
