package org.luoshi.platform.persistence.tables;

import java.util.List;

/**
 * One schema in a snapshot of the whole database.
 *
 * @param name its name
 * @param content its tables, the history of migrations among them
 * @param scripts the files that made it, in the order in which they were applied
 */
public record SchemaPart(String name, SchemaSnapshot content, List<MigrationScript> scripts) {
    public SchemaPart {
        scripts = List.copyOf(scripts);
    }
}
