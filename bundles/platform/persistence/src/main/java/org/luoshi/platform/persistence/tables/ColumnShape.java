package org.luoshi.platform.persistence.tables;

/**
 * A column that can be written; those that the database computes are left out.
 *
 * @param name its name
 * @param kind what its values are
 * @param sqlType type in the words of the database
 * @param nullable whether it may be empty
 * @param numbering whether it gives itself numbers
 */
public record ColumnShape(String name, ColumnKind kind, String sqlType, boolean nullable, boolean numbering) {}
