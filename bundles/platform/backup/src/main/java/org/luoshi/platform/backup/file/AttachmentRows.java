package org.luoshi.platform.backup.file;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.luoshi.platform.persistence.tables.ColumnShape;
import org.luoshi.platform.persistence.tables.SchemaSnapshot.RowSink;
import org.luoshi.platform.persistence.tables.TableShape;

/** The contents that rows of {@code kernel.attachment} speak of, seen on the way of the rows into the backup. */
final class AttachmentRows implements BackupEntries.Watcher {
    /** Names of files, and whether a row that was not removed needs each. */
    private final Map<String, Boolean> names = new TreeMap<>();

    @Override
    public RowSink of(String schema, TableShape table) {
        if (!"kernel".equals(schema) || !"attachment".equals(table.name())) {
            return null;
        }
        List<String> columns = table.columns().stream().map(ColumnShape::name).toList();
        int module = columns.indexOf("module");
        int sha256 = columns.indexOf("sha256");
        int removed = columns.indexOf("removed_at");
        return cells -> names.merge(
                InstallationFiles.ATTACHMENTS + cells[module] + "/" + cells[sha256].substring(0, 2) + "/"
                        + cells[sha256],
                cells[removed] == null,
                Boolean::logicalOr);
    }

    Map<String, Boolean> names() {
        return names;
    }
}
