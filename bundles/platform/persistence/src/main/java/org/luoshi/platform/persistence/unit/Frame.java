package org.luoshi.platform.persistence.unit;

import java.sql.Connection;
import org.luoshi.platform.persistence.unit.Sessions.WorkSession;

/**
 * One module's part in a transaction.
 *
 * @param owner the module's transactions
 * @param transaction the transaction, its own or one that another module began on this thread
 * @param session what the module works with
 * @param readOnly whether it only reads
 */
record Frame(UnitTransactions owner, PhysicalTransaction transaction, WorkSession session, boolean readOnly) {
    Connection connection() {
        return transaction.connection(readOnly);
    }
}
