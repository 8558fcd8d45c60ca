package org.luoshi.platform.modules.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.modules.data.archive.ArchiveFile;
import org.luoshi.platform.modules.data.archive.ArchiveManifest.Entry;
import org.luoshi.platform.persistence.tables.ColumnKind;
import org.luoshi.platform.persistence.tables.ColumnShape;
import org.luoshi.platform.persistence.tables.CsvReader;
import org.luoshi.platform.persistence.tables.EmptyTables;
import org.luoshi.platform.persistence.tables.TableShape;
import org.luoshi.platform.persistence.tables.UnfitRows;

/** The rows of an archive on their way into empty tables. Every text passes the check on its way. */
final class ArchiveRows {
    private final ArchiveFile archive;
    private final ContentCheck check;
    private final Messages messages = Messages.of(ArchiveRows.class);

    ArchiveRows(ArchiveFile archive, ContentCheck check) {
        this.archive = archive;
        this.check = check;
    }

    void fill(EmptyTables tables) throws IOException, UnfitRows {
        Map<String, TableShape> shapes =
                tables.tables().stream().collect(Collectors.toMap(TableShape::name, Function.identity()));
        Set<String> missing = new HashSet<>(shapes.keySet());
        for (Entry entry : archive.tables()) {
            String name = ArchiveFile.table(entry);
            if (!missing.remove(name)) {
                throw new UnfitRows(messages.text("archive.table-unknown", name));
            }
            fill(tables, shapes.get(name), entry);
        }
        if (!missing.isEmpty()) {
            throw new UnfitRows(messages.text("archive.table-missing", String.join(", ", missing)));
        }
        for (Map.Entry<String, Long> one : archive.manifest().sequences().entrySet()) {
            tables.restart(one.getKey(), one.getValue() == null ? 0 : one.getValue());
        }
    }

    private void fill(EmptyTables tables, TableShape table, Entry entry) throws IOException, UnfitRows {
        try (InputStream content = archive.content(entry)) {
            CsvReader csv = new CsvReader(content);
            try {
                List<String> columns = csv.header();
                boolean[] texts = texts(table, columns);
                long rows = tables.insert(table, columns, () -> checked(table, columns, texts, csv.next()));
                if (entry.rows() == null || entry.rows() != rows) {
                    throw new UnfitRows(messages.text("archive.row-count", table.name(), rows, entry.rows()));
                }
            } catch (CsvReader.Malformed e) {
                throw new UnfitRows(messages.text("archive.csv", table.name(), csv.row(), e.getMessage()), e);
            }
        }
    }

    private String[] checked(TableShape table, List<String> columns, boolean[] texts, String[] cells) {
        for (int i = 0; cells != null && i < cells.length && i < texts.length; i++) {
            if (texts[i] && cells[i] != null) {
                check.text(table.name() + "." + columns.get(i), cells[i]);
            }
        }
        return cells;
    }

    private static boolean[] texts(TableShape table, List<String> columns) {
        Set<String> names = table.columns().stream()
                .filter(column -> column.kind() == ColumnKind.TEXT || column.kind() == ColumnKind.JSON)
                .map(ColumnShape::name)
                .collect(Collectors.toSet());
        boolean[] texts = new boolean[columns.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = names.contains(columns.get(i));
        }
        return texts;
    }
}
