package org.luoshi.platform.persistence.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link CsvWriter} writes, row by row; also CSV with plain line feeds. Nothing at all is no value. */
public final class CsvReader {
    private static final int LONGEST_HEADER = 64 * 1024;
    private static final int LONGEST_CELL = 64 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final int END = -1;

    private final Reader in;
    private final StringBuilder cell = new StringBuilder();
    private int limit = LONGEST_HEADER;
    private long line;
    /** The character behind the cell that was read last: a comma, a line feed, or the end. */
    private int behind;

    public CsvReader(InputStream content) {
        in = new BufferedReader(
                new InputStreamReader(
                        content,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER);
    }

    /** The text is no CSV. */
    public static final class Malformed extends IOException {
        Malformed(String what) {
            super(what);
        }
    }

    /** Number of the row that was read last; the header is row 0. */
    public long row() {
        return line - 1;
    }

    /** The first row: names of the columns. */
    public List<String> header() throws IOException {
        String[] names = next();
        if (names == null) {
            throw new Malformed("no header");
        }
        for (String name : names) {
            if (name == null) {
                throw new Malformed("a column without name");
            }
        }
        limit = LONGEST_CELL;
        return List.of(names);
    }

    /** @return cells, null for no value; null when there are no more rows */
    public String[] next() throws IOException {
        in.mark(1);
        if (read() == END) {
            return null;
        }
        in.reset();
        List<String> cells = new ArrayList<>();
        long length = 0;
        do {
            String text = cell();
            length += text == null ? 1 : text.length() + 1;
            if (length > limit) {
                throw new Malformed("a row that is too long");
            }
            cells.add(text);
        } while (behind == ',');
        line++;
        return cells.toArray(String[]::new);
    }

    private String cell() throws IOException {
        int first = read();
        if (first == '"') {
            return quotedCell();
        }
        cell.setLength(0);
        int one = first;
        while (one != ',' && one != '\n' && one != '\r' && one != END) {
            if (one == '"') {
                throw new Malformed("a quotation mark inside an unquoted value");
            }
            append(one);
            one = read();
        }
        endCell(one);
        return cell.isEmpty() ? null : cell.toString();
    }

    private String quotedCell() throws IOException {
        cell.setLength(0);
        while (true) {
            int one = read();
            if (one == END) {
                throw new Malformed("a quotation that does not end");
            }
            if (one == '"') {
                int next = read();
                if (next != '"') {
                    endCell(next);
                    return cell.toString();
                }
            }
            append(one);
        }
    }

    private int read() throws IOException {
        try {
            return in.read();
        } catch (CharacterCodingException e) {
            throw new Malformed("bytes that are no UTF-8");
        }
    }

    private void append(int one) throws Malformed {
        if (cell.length() >= limit) {
            throw new Malformed("a value that is too long");
        }
        cell.append((char) one);
    }

    private void endCell(int one) throws IOException {
        behind = one;
        if (one == '\r') {
            behind = read();
            if (behind != '\n') {
                throw new Malformed("a carriage return without line feed");
            }
        } else if (one != ',' && one != '\n' && one != END) {
            throw new Malformed("something behind a quotation");
        }
    }
}
