package org.luoshi.platform.backup.restore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.file.Manifest.Schema;
import org.luoshi.platform.backup.file.Manifest.Table;
import org.luoshi.platform.backup.file.RowHash;
import org.luoshi.platform.persistence.tables.DatabaseLoad;
import org.luoshi.platform.persistence.tables.SchemaPart;
import org.luoshi.platform.persistence.tables.TableShape;
import org.luoshi.platform.persistence.tables.UnfitRows;

/** What was loaded, read back from the database and held against what it should be: rows, their hashes, sequences. */
public final class Comparison {
    private Comparison() {}

    /**
     * Compares table by table.
     *
     * @return every table, in the order of the schemas
     * @throws BackupRefused when one is not what it should be
     */
    public static List<Compared> of(List<Schema> expected, DatabaseLoad loaded)
            throws IOException, UnfitRows, BackupRefused {
        Map<String, Schema> found = new HashMap<>();
        loaded.readBack(parts -> {
            for (SchemaPart part : parts) {
                found.put(part.name(), read(part));
            }
        });
        List<Compared> all = new ArrayList<>();
        for (Schema schema : expected) {
            Schema present = found.get(schema.name());
            for (Table table : schema.tables()) {
                all.add(new Compared(schema.name(), table, find(present, table.name())));
            }
            if (present == null || !goOn(schema.sequences(), present.sequences())) {
                throw new BackupRefused("restore.sequences", schema.name());
            }
        }
        for (Compared one : all) {
            if (!one.equal()) {
                throw new BackupRefused(
                        "restore.differs", one.schema() + "." + one.expected().name());
            }
        }
        return all;
    }

    /** No number is given twice: none stands before where it stood. */
    private static boolean goOn(Map<String, Long> expected, Map<String, Long> found) {
        return expected.entrySet().stream()
                .allMatch(one -> found.getOrDefault(one.getKey(), Long.MIN_VALUE) >= one.getValue());
    }

    private static Table find(Schema schema, String name) {
        return schema == null
                ? null
                : schema.tables().stream()
                        .filter(table -> table.name().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    /** What a schema holds. */
    static Schema read(SchemaPart part) throws IOException {
        List<Table> tables = new ArrayList<>();
        for (TableShape table : part.content().tables()) {
            RowHash hash = new RowHash(table.columns());
            part.content().rows(table, hash::add);
            tables.add(hash.table(table.name()));
        }
        return new Schema(
                part.name(), part.content().version(), List.of(), part.content().sequences(), tables);
    }
}
