package org.luoshi.supervision.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.luoshi.platform.api.rest.Cursor;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.list.ItemOrder;

/** A place in a sorted list; carries the total along, so that only the first page counts. */
record Position(Object key, long id, long total) {
    static Position read(String cursor, ItemOrder order) {
        Cursor read = Cursor.decode(cursor, 3);
        if (read == null) {
            return null;
        }
        try {
            Object key =
                    switch (order.by()) {
                        case DUE -> LocalDate.parse(read.key(0));
                        case NUMBER -> Long.valueOf(read.key(0));
                        case UPDATED -> Instant.parse(read.key(0));
                    };
            return new Position(key, Long.parseLong(read.key(1)), Long.parseLong(read.key(2)));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw Texts.invalid("cursor", "cursor");
        }
    }

    static Position read(ResultSet row, ItemOrder order) throws SQLException {
        Object key =
                switch (order.by()) {
                    case DUE -> Sql.date(row, 1);
                    case NUMBER -> row.getLong(1);
                    case UPDATED -> Sql.moment(row, 1);
                };
        return new Position(key, row.getLong(2), 0);
    }

    /** A number of a cursor. */
    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Texts.invalid("cursor", "cursor");
        }
    }

    Position withTotal(long counted) {
        return new Position(key, id, counted);
    }

    String encode() {
        return Cursor.encode(key, id, total);
    }

    /** Only rows behind this place, or only rows up to it. */
    void limit(Conditions conditions, ItemListSql sql, ItemOrder order, boolean upTo) {
        String beyond = order.descending() == upTo ? ">" : "<";
        String key = sql.keyColumn();
        String last = upTo ? sql.idColumn() + " " + beyond + "= ?" : sql.idColumn() + " " + beyond + " ?";
        conditions.and(key + " " + beyond + "= ?", this.key);
        conditions.and("(" + key + " " + beyond + " ? or " + last + ")", this.key, id);
    }
}
