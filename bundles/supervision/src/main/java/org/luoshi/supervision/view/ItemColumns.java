package org.luoshi.supervision.view;

import java.util.List;
import java.util.function.Function;
import org.luoshi.platform.api.record.ListExport.Column;
import org.luoshi.supervision.item.Texts;

/** What is written of each item when a list goes out as a file. */
public final class ItemColumns {
    /** From number to last change. */
    public static final List<Column<ItemLine>> ALL = List.of(
            column("number", ItemLine::number),
            column("title", ItemLine::title),
            column("source", line -> Texts.title(line.source())),
            column("urgency", line -> Texts.title(line.urgency())),
            column("state", line -> Texts.title(line.state())),
            column("light", line -> Texts.title(line.light())),
            column("leadOffice", line -> name(line.leadOffice())),
            column("handler", line -> name(line.handler())),
            column("due", ItemLine::due),
            column("originalDue", ItemLine::originalDue),
            column("workdaysLeft", ItemLine::workdaysLeft),
            column("nextFeedback", ItemLine::nextFeedback),
            column("progress", ItemLine::progress),
            column("updatedAt", ItemLine::updatedAt));

    private ItemColumns() {}

    private static Column<ItemLine> column(String key, Function<ItemLine, ?> value) {
        return new Column<>(Texts.text("column." + key), value);
    }

    private static String name(Named named) {
        return named == null ? null : named.name();
    }
}
