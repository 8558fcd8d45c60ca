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
    private static final String TIMELINE = "timeline_entry";

    /** The entries of items, to be named behind it, that say which item each was merged into. */
    private static final String MERGINGS = " where event = 'MERGE' and item_id in (select i.id ";

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
        move(table, TWIN + table, where(key), List.of(id));
    }

    void release(String table, String key, long id) {
        move(TWIN + table, table, where(key), List.of(id));
    }

    /** What the timelines of other items say of frozen ones that they were merged into. */
    void freezeMergings() {
        move(
                TIMELINE,
                TWIN + TIMELINE,
                MERGINGS + "from item i join frozen_item t on t.id = i.merged_into_id)",
                List.of());
    }

    /** What timelines say of items that are back. */
    void releaseMergings() {
        move(TWIN + TIMELINE, TIMELINE, MERGINGS + "from item i join item t on t.id = i.merged_into_id)", List.of());
    }

    private void move(String from, String to, String rows, List<Object> values) {
        Sql.change(entities, "insert into " + to + " select * from " + from + rows, values);
        Sql.change(entities, "delete from " + from + rows, values);
    }

    void drop(String table, String key, long id) {
        Sql.change(entities, "delete from frozen_" + table + where(key), List.of(id));
    }

    /** Deletes frozen rows and tells what they were. */
    PurgedPart purge(String table, String key, long id, String salt) {
        return purge(table, where(key), List.of(id), salt);
    }

    /** Deletes what other timelines say of an item that others were merged into. */
    PurgedPart purgeMergings(long target, String salt) {
        String rows = MERGINGS + "from item i where i.merged_into_id = ? union all"
                + " select i.id from frozen_item i where i.merged_into_id = ?)";
        return purge(TIMELINE, rows, List.of(target, target), salt);
    }

    private PurgedPart purge(String table, String rows, List<Object> values, String salt) {
        MessageDigest digest = sha256();
        digest.update(salt.getBytes(StandardCharsets.US_ASCII));
        List<String> found =
                Sql.list(entities, "select * from frozen_" + table + rows + " order by 1, 2", values, FrozenRows::text);
        found.forEach(row -> digest.update(row.getBytes(StandardCharsets.UTF_8)));
        Sql.change(entities, "delete from frozen_" + table + rows, values);
        return new PurgedPart(
                "supervision." + table, found.size(), HexFormat.of().formatHex(digest.digest()));
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
