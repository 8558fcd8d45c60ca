package org.luoshi.platform.persistence.rows;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.persistence.migration.KeptScripts;
import org.luoshi.platform.persistence.tables.AppliedMigration;
import org.luoshi.platform.persistence.tables.MigrationScript;
import org.luoshi.platform.persistence.tables.SchemaPart;
import org.luoshi.platform.persistence.tables.UnfitRows;
import org.luoshi.platform.persistence.tables.WholeDatabase.Reading;

/** Every schema that migrations have made, as one transaction sees them. */
public final class WholeSnapshot {
    private WholeSnapshot() {}

    /**
     * Does something with all schemas as they are now.
     *
     * @param connection one that nobody else uses; it is in no transaction afterwards
     * @param scripts where the scripts of the migrations lie
     */
    public static void read(Connection connection, KeptScripts scripts, Reading work)
            throws SQLException, IOException, UnfitRows {
        SnapshotRows.begin(connection);
        try {
            List<SchemaPart> parts = new ArrayList<>();
            for (String schema : migrated(connection)) {
                SnapshotRows content = SnapshotRows.whole(connection, schema);
                parts.add(new SchemaPart(schema, content, scripts(schema, content.applied(), scripts)));
            }
            work.read(parts);
        } catch (RowsFailed e) {
            throw e.sql();
        } finally {
            connection.rollback();
        }
    }

    private static List<MigrationScript> scripts(String schema, List<AppliedMigration> applied, KeptScripts kept)
            throws IOException, UnfitRows {
        List<MigrationScript> scripts = new ArrayList<>();
        for (AppliedMigration one : applied) {
            scripts.add(kept.find(schema, one)
                    .orElseThrow(() -> new UnfitRows(
                            Messages.of(WholeSnapshot.class).text("tables.script-missing", schema, one.script()))));
        }
        return scripts;
    }

    /** The schemas that the transaction sees, without scripts. */
    static List<SchemaPart> present(Connection connection) throws SQLException, UnfitRows {
        List<SchemaPart> parts = new ArrayList<>();
        for (String schema : migrated(connection)) {
            parts.add(new SchemaPart(schema, SnapshotRows.whole(connection, schema), List.of()));
        }
        return parts;
    }

    private static List<String> migrated(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String name : SchemaNames.of(connection)) {
            if (LoadedSchema.named(name) && new SchemaFacts(connection, name).migrated()) {
                found.add(name);
            }
        }
        return found;
    }
}
