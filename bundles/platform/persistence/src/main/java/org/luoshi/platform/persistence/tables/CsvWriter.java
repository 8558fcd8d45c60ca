package org.luoshi.platform.persistence.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table as CSV by RFC 4180: UTF-8, lines end in CR LF, the first names the columns. No value is nothing at all, an
 * empty text is {@code ""}; every value that may hold any character is quoted, no other. Equal rows give equal bytes.
 */
public final class CsvWriter {
    private static final String LINE_END = "\r\n";
    private static final int BUFFER = 64 * 1024;

    private final Writer out;
    private final boolean[] quoted;

    /** Writes the header line. */
    public CsvWriter(OutputStream target, List<ColumnShape> columns) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), BUFFER);
        quoted = new boolean[columns.size()];
        for (int i = 0; i < quoted.length; i++) {
            quoted[i] = columns.get(i).kind().quoted();
            separate(i);
            quote(columns.get(i).name());
        }
        out.write(LINE_END);
    }

    /** @param cells texts, null for no value */
    public void row(String[] cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            separate(i);
            if (cells[i] != null && quoted[i]) {
                quote(cells[i]);
            } else if (cells[i] != null) {
                out.write(cells[i]);
            }
        }
        out.write(LINE_END);
    }

    /** Hands over what is still in the buffer; the target stays open. */
    public void finish() throws IOException {
        out.flush();
    }

    private void separate(int column) throws IOException {
        if (column > 0) {
            out.write(',');
        }
    }

    private void quote(String text) throws IOException {
        out.write('"');
        int start = 0;
        for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', start)) {
            out.write(text, start, at + 1 - start);
            out.write('"');
            start = at + 1;
        }
        out.write(text, start, text.length() - start);
        out.write('"');
    }
}
