package org.luoshi.platform.persistence;

/**
 * How one module's schema stands.
 *
 * @param schema name of the schema
 * @param bundle symbolic name of the bundle it belongs to
 * @param state what it is doing
 * @param schemaVersion version of the newest migration applied; empty when unknown or none
 * @param reason why it failed, or what it waits for; empty otherwise
 */
public record UnitStatus(String schema, String bundle, State state, String schemaVersion, String reason) {
    /** What a unit is doing. */
    public enum State {
        /** Waits for its turn or for the database, or is being migrated and opened. */
        MIGRATING,
        /** Ready; its {@code Transactions} are there. */
        OPEN,
        /** Could not be opened; the bundle's components stay unsatisfied until it is started again. */
        FAILED
    }
}
