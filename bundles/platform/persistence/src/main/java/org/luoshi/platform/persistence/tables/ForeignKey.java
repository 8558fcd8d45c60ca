package org.luoshi.platform.persistence.tables;

import java.util.List;

/**
 * Columns that refer to another table.
 *
 * @param columns the columns that refer
 * @param table the table that is referred to
 * @param referred its columns, in the same order
 */
public record ForeignKey(List<String> columns, String table, List<String> referred) {
    public ForeignKey {
        columns = List.copyOf(columns);
        referred = List.copyOf(referred);
    }
}
