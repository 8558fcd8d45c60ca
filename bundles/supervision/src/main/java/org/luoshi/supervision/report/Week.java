package org.luoshi.supervision.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.supervision.item.Texts;

/**
 * A calendar week from Monday to Sunday (ISO 8601), written {@code 2026-W28}.
 *
 * @param year year the week belongs to
 * @param number 1 to 53
 */
@Embeddable
public record Week(
        @Column(name = "week_year") int year,
        @Column(name = "week_number") int number) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-W(\\d{1,2})");

    public static Week of(LocalDate day) {
        return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Reads {@code 2026-W28}. */
    public static Week parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            Week week = new Week(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
            if (week.number >= 1 && week.equals(of(week.from()))) {
                return week;
            }
        }
        throw Texts.invalid("week", "week");
    }

    /** Monday. */
    public LocalDate from() {
        try {
            return LocalDate.of(year, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                    .with(DayOfWeek.MONDAY);
        } catch (DateTimeException e) {
            throw Texts.invalid("week", "week");
        }
    }

    /** Sunday. */
    public LocalDate to() {
        return from().plusDays(6);
    }

    /** The week that follows. */
    public Week next() {
        return of(from().plusWeeks(1));
    }

    @Override
    public String toString() {
        return "%d-W%02d".formatted(year, number);
    }
}
