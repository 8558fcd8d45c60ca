package org.luoshi.platform.persistence.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class CsvFuzzTest {
    /** As many names as the longest header that is read has room for. */
    private static final int MOST_COLUMNS = 1_000;

    private record Table(List<String> header, List<String[]> rows) {}

    /** What could be read is the same when it was written and read again. */
    @FuzzTest
    void readsAnyBytesAsCsvOrSaysThatTheyAreNone(byte[] input) throws IOException {
        Table table;
        try {
            table = read(input);
        } catch (CsvReader.Malformed refused) {
            return;
        }
        int widest = table.rows().stream().mapToInt(row -> row.length).max().orElse(0);
        if (widest > MOST_COLUMNS) {
            return;
        }
        Table again = read(written(table, Math.max(widest, table.header().size())));

        assertThat(again.header()).startsWith(table.header().toArray(String[]::new));
        assertThat(again.rows()).usingRecursiveComparison().isEqualTo(table.rows());
    }

    private static Table read(byte[] content) throws IOException {
        CsvReader csv = new CsvReader(new ByteArrayInputStream(content));
        List<String> header = csv.header();
        List<String[]> rows = new ArrayList<>();
        for (String[] row = csv.next(); row != null; row = csv.next()) {
            rows.add(row);
            assertThat(csv.row()).isEqualTo(rows.size());
        }
        return new Table(header, rows);
    }

    private static byte[] written(Table table, int width) throws IOException {
        List<ColumnShape> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String name = i < table.header().size() ? table.header().get(i) : "";
            columns.add(new ColumnShape(name, ColumnKind.TEXT, "text", true, false));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter csv = new CsvWriter(out, columns);
        for (String[] row : table.rows()) {
            csv.row(row);
        }
        csv.finish();
        return out.toByteArray();
    }
}
