package org.luoshi.platform.persistence.rows;

import java.sql.SQLException;

/** An SQL failure on its way through an interface that knows none. */
final class RowsFailed extends RuntimeException {
    private final SQLException sql;

    RowsFailed(SQLException sql) {
        super(sql);
        this.sql = sql;
    }

    SQLException sql() {
        return sql;
    }
}
