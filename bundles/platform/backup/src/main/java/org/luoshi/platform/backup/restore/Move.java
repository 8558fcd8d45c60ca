package org.luoshi.platform.backup.restore;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.backup.BackupRefused;
import org.luoshi.platform.backup.file.Manifest.Schema;
import org.luoshi.platform.backup.file.Manifest.Table;
import org.luoshi.platform.backup.file.RowHash;
import org.luoshi.platform.persistence.own.OwnDatabase;
import org.luoshi.platform.persistence.tables.ColumnShape;
import org.luoshi.platform.persistence.tables.DatabaseLoad;
import org.luoshi.platform.persistence.tables.EmptyTables;
import org.luoshi.platform.persistence.tables.MigrationScript;
import org.luoshi.platform.persistence.tables.SchemaPart;
import org.luoshi.platform.persistence.tables.SchemaSnapshot.Rows;
import org.luoshi.platform.persistence.tables.TableShape;
import org.luoshi.platform.persistence.tables.UnfitRows;

/** Everything from one database into another, which is empty: as a backup and its restore, without the file between. */
public final class Move {
    private Move() {}

    /**
     * @return every table as it was and as it is now
     * @throws BackupRefused when they differ; the other database is empty then as before
     */
    public static List<Compared> run(OwnDatabase from, OwnDatabase to) throws IOException, BackupRefused {
        List<Compared> compared = new ArrayList<>();
        try {
            from.read(parts -> fill(parts, to, compared));
        } catch (Refusal e) {
            throw e.refused();
        } catch (UnfitRows e) {
            throw new BackupRefused(e.explanation(), e);
        }
        return compared;
    }

    private static void fill(List<SchemaPart> parts, OwnDatabase to, List<Compared> compared)
            throws IOException, UnfitRows {
        try {
            Refusal.load(to, target -> {
                List<Schema> schemas = new ArrayList<>();
                for (SchemaPart part : parts) {
                    schemas.add(copy(part, target));
                }
                compared.addAll(Comparison.of(schemas, target));
            });
        } catch (SQLException e) {
            throw new IOException(e);
        } catch (BackupRefused e) {
            throw new Refusal(e);
        }
    }

    private static Schema copy(SchemaPart part, DatabaseLoad target) throws IOException, UnfitRows {
        List<Table> tables = new ArrayList<>();
        target.schema(part.name(), part.scripts(), empty -> {
            for (TableShape table : part.content().tables()) {
                tables.add(copy(part, table, empty));
            }
            for (var sequence : part.content().sequences().entrySet()) {
                empty.restart(sequence.getKey(), sequence.getValue());
            }
        });
        return new Schema(
                part.name(),
                part.content().version(),
                part.scripts().stream().map(MigrationScript::name).toList(),
                part.content().sequences(),
                tables);
    }

    private static Table copy(SchemaPart part, TableShape table, EmptyTables target) throws IOException, UnfitRows {
        TableShape shape = target.tables().stream()
                .filter(one -> one.name().equals(table.name()))
                .findFirst()
                .orElseThrow(() -> new IOException("no table " + part.name() + "." + table.name()));
        RowHash hash = new RowHash(table.columns());
        List<String> columns = table.columns().stream().map(ColumnShape::name).toList();
        try (Rows rows = part.content().open(table)) {
            target.insert(shape, columns, () -> {
                String[] cells = rows.next();
                if (cells != null) {
                    hash.add(cells);
                }
                return cells;
            });
        }
        return hash.table(table.name());
    }
}
