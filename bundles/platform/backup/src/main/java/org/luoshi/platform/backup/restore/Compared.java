package org.luoshi.platform.backup.restore;

import org.luoshi.platform.backup.file.Manifest.Table;

/**
 * One table here and there.
 *
 * @param schema its schema
 * @param expected as it was
 * @param found as it is now; null when it is not there
 */
public record Compared(String schema, Table expected, Table found) {
    /** Tells whether there is none. */
    public boolean equal() {
        return expected.equals(found);
    }
}
