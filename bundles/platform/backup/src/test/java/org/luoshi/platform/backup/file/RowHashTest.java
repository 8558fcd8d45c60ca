package org.luoshi.platform.backup.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.persistence.tables.ColumnKind;
import org.luoshi.platform.persistence.tables.ColumnShape;

class RowHashTest {
    private static final List<ColumnShape> COLUMNS = List.of(column("a"), column("b"));

    @Test
    void doesNotMindTheOrderOfRowsOrColumns() {
        String hash = hash(COLUMNS, new String[] {"1", "x"}, new String[] {"2", "y"});

        assertThat(hash(COLUMNS, new String[] {"2", "y"}, new String[] {"1", "x"}))
                .isEqualTo(hash);
        assertThat(hash(List.of(column("b"), column("a")), new String[] {"x", "1"}, new String[] {"y", "2"}))
                .isEqualTo(hash);
    }

    @Test
    void tellsRowsApartThatHaveTheSameLetters() {
        assertThat(hash(COLUMNS, new String[] {"ab", "c"})).isNotEqualTo(hash(COLUMNS, new String[] {"a", "bc"}));
        assertThat(hash(COLUMNS, new String[] {"", "c"})).isNotEqualTo(hash(COLUMNS, new String[] {null, "c"}));
        assertThat(hash(COLUMNS, new String[] {"1", "x"}, new String[] {"2", "y"}))
                .isNotEqualTo(hash(COLUMNS, new String[] {"1", "y"}, new String[] {"2", "x"}));
    }

    @Test
    void twoEqualRowsAreNotNone() {
        assertThat(hash(COLUMNS, new String[] {"1", "x"}, new String[] {"1", "x"}))
                .isNotEqualTo(hash(COLUMNS));
    }

    private static String hash(List<ColumnShape> columns, String[]... rows) {
        RowHash hash = new RowHash(columns);
        for (String[] row : rows) {
            hash.add(row);
        }
        assertThat(hash.table("t").rows()).isEqualTo(rows.length);
        return hash.table("t").hash();
    }

    private static ColumnShape column(String name) {
        return new ColumnShape(name, ColumnKind.TEXT, "varchar", true, false);
    }
}
