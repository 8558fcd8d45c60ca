package org.luoshi.platform.kernel.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.record.Attachment;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.kernel.ground.Sql;

/** The rows of attachments, in the transaction that runs. */
final class AttachmentTable {
    private static final String OF_RECORD =
            " from kernel.attachment where module = ? and record_type = ? and record_id = ?";

    private final Sql sql;

    AttachmentTable(Sql sql) {
        this.sql = sql;
    }

    List<Attachment> of(RecordKey record) {
        return sql.list(
                "select *" + OF_RECORD + " order by id",
                AttachmentTable::read,
                record.module(),
                record.type(),
                record.id());
    }

    Optional<Attachment> find(RecordKey record, long id) {
        return sql.first(
                "select *" + OF_RECORD + " and id = ?",
                AttachmentTable::read,
                record.module(),
                record.type(),
                record.id(),
                id);
    }

    /** A new row, as it was stored. */
    Attachment add(Viewer who, Instant at, RecordKey record, String part, Stored file) {
        long id = sql.insert(
                "insert into kernel.attachment (module, record_type, record_id, part, name, media_type, size_bytes,"
                        + " sha256, added_by_id, added_by_name, added_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                record.module(),
                record.type(),
                record.id(),
                part,
                file.file().name(),
                file.file().mediaType(),
                file.file().content().length,
                file.sha256(),
                who.personId(),
                who.name(),
                at);
        return find(record, id).orElseThrow();
    }

    /** A file and the hash its content is kept under. */
    record Stored(FileContent file, String sha256) {}

    void remove(Viewer who, Instant at, long id) {
        sql.update(
                "update kernel.attachment set removed_by_id = ?, removed_by_name = ?, removed_at = ? where id = ?",
                who.personId(),
                who.name(),
                at,
                id);
    }

    void restore(long id) {
        sql.update(
                "update kernel.attachment set removed_by_id = null, removed_by_name = null, removed_at = null"
                        + " where id = ?",
                id);
    }

    void drop(long id) {
        sql.update("delete from kernel.attachment where id = ?", id);
    }

    /** Whether any attachment has this content, removed ones as well. */
    boolean knows(Content content) {
        return sql.number(
                        "select count(*) from kernel.attachment where module = ? and sha256 = ?",
                        content.module(),
                        content.sha256())
                > 0;
    }

    /** Whoever else wants to keep or delete this content waits until the transaction ends. */
    void lock(Content content) {
        boolean locked = false;
        while (!locked) {
            sql.update(
                    "insert into kernel.attachment_content (module, sha256) values (?, ?) on conflict do nothing",
                    content.module(),
                    content.sha256());
            // Somebody may have deleted the row that was in the way.
            locked = sql.first(
                            "select 1 from kernel.attachment_content where module = ? and sha256 = ? for update",
                            row -> true,
                            content.module(),
                            content.sha256())
                    .isPresent();
        }
    }

    /** Whether an attachment has this content, or had it after this moment. */
    boolean uses(Content content, Instant since) {
        return sql.first(
                        "select 1 from kernel.attachment where module = ? and sha256 = ?"
                                + " and (removed_at is null or removed_at > ?) limit 1",
                        row -> true,
                        content.module(),
                        content.sha256(),
                        since)
                .isPresent();
    }

    void forget(Content content) {
        sql.update(
                "delete from kernel.attachment_content where module = ? and sha256 = ?",
                content.module(),
                content.sha256());
    }

    /** The column of the type is not read: older rows have in it what a browser claimed. */
    private static Attachment read(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return new Attachment(
                row.getLong("id"),
                row.getString("part"),
                name,
                FileTypes.of(name),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getLong("added_by_id"),
                row.getString("added_by_name"),
                Sql.instant(row, "added_at"),
                row.getString("removed_by_name"),
                Sql.instant(row, "removed_at"));
    }
}
