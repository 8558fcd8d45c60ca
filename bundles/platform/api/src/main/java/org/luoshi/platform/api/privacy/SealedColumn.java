package org.luoshi.platform.api.privacy;

import java.util.stream.Stream;

/**
 * A column of a module whose values are sealed: texts, at least 200 characters wide. A value is bound to its column and to
 * the row in which it stands, and cannot be read in another place. Where a module moves rows out of sight for a while
 * ({@link org.luoshi.platform.api.record.RecordRemoval}), a table {@code frozen_<table>} with the same columns counts as the
 * same place.
 *
 * @param module identifier of the module, which is its schema
 * @param recordType kind of record in the audit trail, as in {@link org.luoshi.platform.api.record.AuditEvent}
 * @param table name of the table
 * @param column name of the column, and of the field in the API and in the audit trail
 * @param id name of the column that tells the rows apart; its values never change
 * @param kind what the column holds
 */
public record SealedColumn(
        String module, String recordType, String table, String column, String id, IdentifierKind kind) {
    /** @throws IllegalArgumentException when a name is not written in small letters, figures and underscores */
    public SealedColumn {
        if (!Stream.of(module, table, column, id).allMatch(name -> name.matches("[a-z][a-z0-9_]{0,59}"))) {
            throw new IllegalArgumentException("names of sealed columns: small letters, figures, underscores");
        }
    }

    /** Names the column in errors and in what binds a value to its place. */
    public String name() {
        return module + '.' + table + '.' + column;
    }
}
