package org.luoshi.testkit.fakes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.CopyOnWriteArrayList;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.record.Exports;
import org.luoshi.platform.api.record.ListExport;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.api.rest.Page;

/** Reads lists to their end and keeps what was taken out, for the test to read. Asks for no reason. */
public final class FakeExports implements Exports {
    private final List<Exported> exported = new CopyOnWriteArrayList<>();

    /**
     * What was taken out.
     *
     * @param titles titles of the columns in the language of whoever took it
     * @param rows every row, cell by cell, as the module gave it
     */
    public record Exported(
            Viewer who,
            String recordType,
            String filter,
            String reason,
            List<String> titles,
            List<List<Object>> rows) {}

    @Override
    public <T> FileContent csv(Viewer who, ListExport<T> list, String reason) {
        List<List<Object>> rows = new ArrayList<>();
        String cursor = null;
        do {
            Page<T> page = list.pages().apply(cursor);
            for (T row : page.items()) {
                List<Object> cells = new ArrayList<>();
                list.columns().forEach(column -> cells.add(column.value().apply(row)));
                rows.add(cells);
            }
            cursor = page.next();
        } while (cursor != null);
        List<String> titles = list.columns().stream()
                .map(column -> column.title().in(who.locale()))
                .toList();
        exported.add(new Exported(who, list.recordType(), list.filter(), reason, titles, rows));
        return new FileContent(list.title().in(who.locale()) + ".csv", "text/csv", bytes(rows, who));
    }

    /** Everything that was taken out, oldest first. */
    public List<Exported> exported() {
        return List.copyOf(exported);
    }

    private static byte[] bytes(List<List<Object>> rows, Viewer who) {
        StringJoiner lines = new StringJoiner("\n");
        for (List<Object> row : rows) {
            StringJoiner line = new StringJoiner(",");
            row.forEach(cell -> line.add(
                    cell instanceof LocalizedText words
                            ? words.in(who.locale())
                            : cell == null ? "" : cell.toString()));
            lines.add(line.toString());
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
