package org.luoshi.supervision.store;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.luoshi.platform.api.record.PurgedPart;

/**
 * Moves rows of one record between the tables and their frozen twins. A record whose rows are away is there for nobody,
 * whatever asks for it: that is simpler to trust than a condition in every query.
 */
final class FrozenRows {
    private static final String TWIN = "frozen_";

    private final EntityManager entities;

    FrozenRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether the row was there; whoever else wants to change it waits. */
    boolean lock(String table, long id) {
        return !Sql.list(
                        entities,
                        "select id from " + table + " where id = ? for update",
                        List.of(id),
                        row -> row.getLong(1))
                .isEmpty();
    }

    boolean lockFrozen(String table, long id) {
        return lock(TWIN + table, id);
    }

    void freeze(String table, String key, long id) {
        change("insert into frozen_" + table + " select * from " + table + where(key), id);
        change("delete from " + table + where(key), id);
    }

    void release(String table, String key, long id) {
        change("insert into " + table + " select * from frozen_" + table + where(key), id);
        drop(table, key, id);
    }

    void drop(String table, String key, long id) {
        change("delete from frozen_" + table + where(key), id);
    }

    /** Deletes frozen rows and tells what they were. */
    PurgedPart purge(String table, String key, long id, String salt) {
        MessageDigest digest = sha256();
        digest.update(salt.getBytes(StandardCharsets.US_ASCII));
        List<String> rows = Sql.list(
                entities,
                "select * from frozen_" + table + where(key) + " order by 1, 2",
                List.of(id),
                FrozenRows::text);
        rows.forEach(row -> digest.update(row.getBytes(StandardCharsets.UTF_8)));
        drop(table, key, id);
        return new PurgedPart(
                "supervision." + table, rows.size(), HexFormat.of().formatHex(digest.digest()));
    }

    private void change(String sql, long id) {
        Sql.change(entities, sql, List.of(id));
    }

    private static String where(String key) {
        return " where " + key + " = ?";
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String cell = row.getString(i);
            text.append(cell == null ? "-" : cell.length() + ":" + cell);
        }
        return text.append('\n').toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
