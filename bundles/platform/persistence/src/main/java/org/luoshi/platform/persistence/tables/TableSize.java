package org.luoshi.platform.persistence.tables;

/**
 * How much a table holds.
 *
 * @param table its name, without the schema
 * @param rows number of rows
 * @param bytes what it takes on the disk with its indexes; 0 when the database lives in memory
 */
public record TableSize(String table, long rows, long bytes) {}
