package org.luoshi.supervision.view;

import java.util.List;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.supervision.item.ItemNumber;
import org.luoshi.supervision.item.Keys;
import org.luoshi.supervision.item.LightRule;
import org.luoshi.supervision.list.ItemRow;

/** Turns rows into lines: names, lights, days left. */
public final class ItemLines {
    private final WorkCalendar calendar;
    private final LightRule rule;
    private final Names names;

    private ItemLines(WorkCalendar calendar, LightRule rule, Names names) {
        this.calendar = calendar;
        this.rule = rule;
        this.names = names;
    }

    public static Page<ItemLine> of(Page<ItemRow> page, Directory directory, WorkCalendar calendar, LightRule rule) {
        ItemLines lines = new ItemLines(calendar, rule, names(page.items(), directory));
        return page.map(lines::line);
    }

    public static List<ItemLine> of(List<ItemRow> rows, Directory directory, WorkCalendar calendar, LightRule rule) {
        ItemLines lines = new ItemLines(calendar, rule, names(rows, directory));
        return rows.stream().map(lines::line).toList();
    }

    private static Names names(List<ItemRow> rows, Directory directory) {
        return Names.of(
                directory,
                rows.stream().map(ItemRow::leadOfficeId).toList(),
                rows.stream().map(ItemRow::handlerId).toList());
    }

    private ItemLine line(ItemRow row) {
        return new ItemLine(
                row.id(),
                row.version(),
                row.numberKey() == Keys.UNNUMBERED
                        ? null
                        : ItemNumber.ofKey(row.numberKey()).toString(),
                row.title(),
                row.source(),
                row.urgency(),
                row.state(),
                rule.light(row.running(), row.due(), row.nextFeedback()),
                row.due(),
                row.originalDue(),
                row.dueProvisional(),
                row.due() == null || !row.state().isOpen() ? null : calendar.workdaysBetween(rule.today(), row.due()),
                row.nextFeedback(),
                row.progress(),
                names.office(row.leadOfficeId()),
                names.person(row.handlerId()),
                row.updatedAt());
    }
}
