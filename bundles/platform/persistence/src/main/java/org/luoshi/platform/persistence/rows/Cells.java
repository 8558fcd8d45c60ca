package org.luoshi.platform.persistence.rows;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.regex.Pattern;
import org.luoshi.platform.persistence.tables.ColumnShape;

/** Values of columns as text and back. Equal values have equal texts, on both databases. */
final class Cells {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSSSS");
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSSxxx");
    /** No exponent: a short text must not become a number of a billion digits. */
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,100000}(\\.[0-9]{1,100000})?");

    private Cells() {}

    /** The text of a value; null for none. */
    static String read(ResultSet row, int index, ColumnShape column) throws SQLException {
        String text =
                switch (column.kind()) {
                    case TEXT, JSON, OTHER -> row.getString(index);
                    case INTEGER -> String.valueOf(row.getLong(index));
                    case DECIMAL -> plain(row.getBigDecimal(index));
                    case REAL -> real(row, index, column);
                    case BOOLEAN -> String.valueOf(row.getBoolean(index));
                    case DATE -> text(row.getObject(index, LocalDate.class));
                    case TIME, TIMESTAMP, MOMENT -> time(row, index, column);
                    case BINARY -> base64(row.getBytes(index));
                };
        return row.wasNull() ? null : text;
    }

    private static String time(ResultSet row, int index, ColumnShape column) throws SQLException {
        return switch (column.kind()) {
            case TIME -> {
                LocalTime time = row.getObject(index, LocalTime.class);
                yield time == null ? null : TIME.format(time);
            }
            case TIMESTAMP -> {
                LocalDateTime time = row.getObject(index, LocalDateTime.class);
                yield time == null ? null : TIMESTAMP.format(time);
            }
            default -> {
                OffsetDateTime time = row.getObject(index, OffsetDateTime.class);
                yield time == null ? null : MOMENT.format(time.withOffsetSameInstant(ZoneOffset.UTC));
            }
        };
    }

    private static String real(ResultSet row, int index, ColumnShape column) throws SQLException {
        boolean single = "float4".equalsIgnoreCase(column.sqlType()) || "real".equalsIgnoreCase(column.sqlType());
        return single ? Float.toString(row.getFloat(index)) : Double.toString(row.getDouble(index));
    }

    private static String plain(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static String text(LocalDate value) {
        return value == null ? null : value.toString();
    }

    private static String base64(byte[] value) {
        return value == null ? null : Base64.getEncoder().encodeToString(value);
    }

    /**
     * Sets a parameter of a statement.
     *
     * @param text the text of the value; null for none
     * @throws IllegalArgumentException or {@link java.time.DateTimeException} when the text is none of such a value
     */
    static void write(PreparedStatement statement, int index, ColumnShape column, String text) throws SQLException {
        if (text == null) {
            statement.setObject(index, null);
            return;
        }
        switch (column.kind()) {
            case TEXT, JSON, OTHER -> statement.setString(index, text);
            case INTEGER -> statement.setLong(index, Long.parseLong(text));
            case DECIMAL -> statement.setBigDecimal(index, decimal(text));
            case REAL -> statement.setDouble(index, Double.parseDouble(text));
            case BOOLEAN -> statement.setBoolean(index, bool(text));
            case DATE -> statement.setObject(index, LocalDate.parse(text));
            case TIME -> statement.setObject(index, LocalTime.parse(text));
            case TIMESTAMP -> statement.setObject(index, LocalDateTime.parse(text));
            case MOMENT -> statement.setObject(index, OffsetDateTime.parse(text));
            case BINARY -> statement.setBytes(index, Base64.getDecoder().decode(text));
        }
    }

    private static BigDecimal decimal(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
