package org.luoshi.platform.persistence.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    private static final List<ColumnShape> COLUMNS =
            List.of(column("名称", ColumnKind.TEXT), column("n", ColumnKind.INTEGER));

    @Test
    void writesTextsInQuotationMarksAndNoValueAsNothing() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter csv = new CsvWriter(out, COLUMNS);
        csv.row(new String[] {"他说\"好\"", "1"});
        csv.row(new String[] {"", null});
        csv.row(new String[] {null, "-3"});
        csv.finish();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\"名称\",\"n\"\r\n\"他说\"\"好\"\"\",1\r\n\"\",\r\n,-3\r\n");
    }

    @Test
    void readsWhatItWroteAlsoWithPlainLineFeeds() throws Exception {
        CsvReader csv = reader("\"a\",\"b\"\n\"x\r\ny\",1\n\"\",\n,2");

        assertThat(csv.header()).containsExactly("a", "b");
        assertThat(csv.next()).containsExactly("x\r\ny", "1");
        assertThat(csv.next()).containsExactly("", null);
        assertThat(csv.next()).containsExactly(null, "2");
        assertThat(csv.next()).isNull();
        assertThat(csv.row()).isEqualTo(3);
    }

    @Test
    void readsARowOfOneColumnWithoutValue() throws Exception {
        CsvReader csv = reader("\"a\"\r\n\r\n\"\"\r\n");

        assertThat(csv.header()).containsExactly("a");
        assertThat(csv.next()).containsExactly((String) null);
        assertThat(csv.next()).containsExactly("");
        assertThat(csv.next()).isNull();
    }

    @Test
    void refusesWhatIsNoCsv() {
        assertMalformed("", "no header");
        assertMalformed("a,,b\n", "without name");
        assertMalformed("\"a", "does not end");
        assertMalformed("\"a\"b\n", "behind a quotation");
        assertMalformed("a\"b\n", "inside an unquoted value");
        assertMalformed("a\rb\n", "without line feed");
        assertMalformed("a".repeat(70_000), "too long");
        assertMalformed("a,".repeat(60_000), "too long");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] bytes = {'"', (byte) 0xC3, '"', '\n'};

        assertThatThrownBy(() -> new CsvReader(new ByteArrayInputStream(bytes)).header())
                .isInstanceOf(IOException.class);
    }

    private static void assertMalformed(String text, String what) {
        assertThatThrownBy(() -> reader(text).header())
                .isInstanceOf(CsvReader.Malformed.class)
                .hasMessageContaining(what);
    }

    private static CsvReader reader(String text) {
        return new CsvReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ColumnShape column(String name, ColumnKind kind) {
        return new ColumnShape(name, kind, kind.name(), true, false);
    }
}
