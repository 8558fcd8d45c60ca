package org.luoshi.supervision.report;

import java.time.LocalDate;
import org.luoshi.supervision.item.ItemNumber;
import org.luoshi.supervision.item.ItemState;

/**
 * What a report needs to know of an item.
 *
 * @param words what was reported, concluded or asked for; may be null
 * @param unsigned whether the head of the office has not signed those words yet
 */
public record ReportItem(
        long id,
        ItemNumber number,
        String title,
        ItemState state,
        long leadOfficeId,
        LocalDate due,
        LocalDate originalDue,
        LocalDate nextFeedback,
        LocalDate finishedOn,
        int progress,
        String words,
        boolean unsigned) {
    ReportContent.Cited cited() {
        return new ReportContent.Cited(id, number == null ? null : number.toString());
    }
}
