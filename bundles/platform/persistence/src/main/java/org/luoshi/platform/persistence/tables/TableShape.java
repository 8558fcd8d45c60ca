package org.luoshi.platform.persistence.tables;

import java.util.List;

/**
 * How a table is made.
 *
 * @param name its name, without the schema
 * @param columns its columns, in their order
 * @param primaryKey columns of the primary key; empty when there is none
 * @param foreignKeys references to other tables of the schema
 */
public record TableShape(
        String name, List<ColumnShape> columns, List<String> primaryKey, List<ForeignKey> foreignKeys) {
    public TableShape {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
    }
}
