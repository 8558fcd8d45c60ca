package org.luoshi.platform.persistence.tables;

/**
 * A line in a schema's history of migrations.
 *
 * @param script name of the SQL file
 * @param checksum what the history remembers of its content
 */
public record AppliedMigration(String script, int checksum) {}
