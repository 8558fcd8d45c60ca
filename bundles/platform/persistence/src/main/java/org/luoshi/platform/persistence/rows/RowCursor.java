package org.luoshi.platform.persistence.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.luoshi.platform.persistence.tables.SchemaSnapshot.Rows;
import org.luoshi.platform.persistence.tables.TableShape;

/** The rows of a table, one after the other. */
final class RowCursor implements Rows {
    private final Statement statement;
    private final ResultSet rows;
    private final TableShape table;
    private final String[] cells;

    /** @param statement its own, closed with it */
    RowCursor(Statement statement, String select, TableShape table) throws SQLException {
        this.statement = statement;
        this.rows = statement.executeQuery(select);
        this.table = table;
        this.cells = new String[table.columns().size()];
    }

    @Override
    public String[] next() {
        try {
            if (!rows.next()) {
                return null;
            }
            for (int i = 0; i < cells.length; i++) {
                cells[i] = Cells.read(rows, i + 1, table.columns().get(i));
            }
            return cells;
        } catch (SQLException e) {
            throw new RowsFailed(e);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw new RowsFailed(e);
        }
    }
}
