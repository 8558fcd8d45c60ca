package org.luoshi.platform.kernel.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Every year, built when first asked for. */
final class HolidayYears {
    private static final int FIRST_KEPT = 1990;
    private static final int LAST_KEPT = 2150;
    private static final LocalDate FIRST_DAY = LocalDate.of(FIRST_KEPT, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(LAST_KEPT, 12, 31);

    private final Map<Integer, List<SpecialDay>> published;
    private final Map<Integer, List<LocalDate>> movableDays = HolidayData.movableDays();
    private final Map<Integer, CalendarYear> years = new ConcurrentHashMap<>();

    HolidayYears(Map<Integer, List<SpecialDay>> published) {
        this.published = published;
    }

    CalendarYear year(int year) {
        if (year < FIRST_KEPT || year > LAST_KEPT) {
            return build(year);
        }
        return years.computeIfAbsent(year, this::build);
    }

    /** The day itself, or the first or last one that is counted when it lies far away. */
    static LocalDate counted(LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            return FIRST_DAY;
        }
        return day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }

    NavigableSet<Integer> published() {
        return new TreeSet<>(published.keySet());
    }

    private CalendarYear build(int year) {
        List<SpecialDay> days = published.get(year);
        return days == null
                ? ProvisionalYear.of(year, movableDays.getOrDefault(year, List.of()))
                : new CalendarYear(year, false, days);
    }
}
