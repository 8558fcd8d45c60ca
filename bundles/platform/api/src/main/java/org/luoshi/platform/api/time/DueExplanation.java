package org.luoshi.platform.api.time;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.api.LocalizedText;

/**
 * A due date that explains itself.
 *
 * @param due the due date; it lasts until its midnight
 * @param provisional whether it rests on a year whose holidays are not published yet (暂定)
 * @param days every day after the start up to the due date, in order
 */
public record DueExplanation(LocalDate due, boolean provisional, List<Day> days) {
    public DueExplanation {
        days = List.copyOf(days);
    }

    /**
     * One day that was looked at.
     *
     * @param counted whether it is a working day
     * @param reason why, in words
     */
    public record Day(LocalDate date, boolean counted, LocalizedText reason) {}
}
