package org.luoshi.platform.kernel.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A year whose notice is not published: the thirteen statutory days (《全国年节及纪念日放假办法》, since 2025) and plain
 * weekends. Shifted working days are the notice's business and cannot be known.
 */
final class ProvisionalYear {
    private ProvisionalYear() {}

    /**
     * @param movable dates of 除夕, 清明, 端午 and 中秋; empty when they are not known
     */
    static CalendarYear of(int year, List<LocalDate> movable) {
        List<SpecialDay> days = new ArrayList<>();
        holiday(days, Festival.NEW_YEAR, LocalDate.of(year, 1, 1), 1);
        holiday(days, Festival.LABOUR_DAY, LocalDate.of(year, 5, 1), 2);
        holiday(days, Festival.NATIONAL_DAY, LocalDate.of(year, 10, 1), 3);
        if (!movable.isEmpty()) {
            holiday(days, Festival.SPRING_FESTIVAL, movable.get(0), 4);
            holiday(days, Festival.TOMB_SWEEPING, movable.get(1), 1);
            holiday(days, Festival.DRAGON_BOAT, movable.get(2), 1);
            holiday(days, Festival.MID_AUTUMN, movable.get(3), 1);
        }
        return new CalendarYear(year, true, days);
    }

    private static void holiday(List<SpecialDay> days, Festival festival, LocalDate first, int length) {
        Stream.iterate(first, day -> day.plusDays(1))
                .limit(length)
                .forEach(day -> days.add(new SpecialDay(day, DayKind.HOLIDAY, festival)));
    }
}
