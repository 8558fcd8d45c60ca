package org.luoshi.platform.kernel.ground;

import java.sql.SQLException;

/** A statement failed; the transaction around it translates its cause for the caller. */
public final class SqlFailed extends RuntimeException {
    SqlFailed(SQLException cause) {
        super(cause);
    }
}
