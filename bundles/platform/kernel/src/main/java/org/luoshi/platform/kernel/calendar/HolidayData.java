package org.luoshi.platform.kernel.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the two resource files beside this class. A year of the first file is a handful of lines, one a festival; a
 * notice that an administrator brings in later makes the same lines.
 */
final class HolidayData {
    private HolidayData() {}

    /** Special days of every year whose notice is published. */
    static Map<Integer, List<SpecialDay>> published() {
        Map<Integer, List<SpecialDay>> years = new TreeMap<>();
        for (String[] line : lines("holidays.txt")) {
            int year = Integer.parseInt(line[0]);
            years.computeIfAbsent(year, any -> new ArrayList<>()).addAll(specialDays(year, line));
        }
        return years;
    }

    /** Dates of 除夕, 清明, 端午 and 中秋 in the years to come. */
    static Map<Integer, List<LocalDate>> movableDays() {
        Map<Integer, List<LocalDate>> years = new TreeMap<>();
        for (String[] line : lines("statutory-days.txt")) {
            int year = Integer.parseInt(line[0]);
            years.put(year, Stream.of(line).skip(1).map(day -> date(year, day)).toList());
        }
        return years;
    }

    private static List<SpecialDay> specialDays(int year, String[] line) {
        Festival festival = Festival.valueOf(line[1]);
        List<LocalDate> inLieu = days(year, line[4]);
        List<SpecialDay> result = new ArrayList<>();
        for (LocalDate day : days(year, line[2])) {
            DayKind kind = inLieu.contains(day) ? DayKind.DAY_IN_LIEU : DayKind.HOLIDAY;
            result.add(new SpecialDay(day, kind, festival));
        }
        for (LocalDate day : days(year, line[3])) {
            result.add(new SpecialDay(day, DayKind.SHIFTED_WORKDAY, festival));
        }
        return result;
    }

    private static List<LocalDate> days(int year, String ranges) {
        if (ranges.equals("-")) {
            return List.of();
        }
        return Stream.of(ranges.split(","))
                .map(range -> range.split("\\.\\."))
                .flatMap(ends -> date(year, ends[0])
                        .datesUntil(date(year, ends[ends.length - 1]).plusDays(1)))
                .toList();
    }

    private static LocalDate date(int year, String monthAndDay) {
        return MonthDay.parse("--" + monthAndDay).atYear(year);
    }

    private static List<String[]> lines(String resource) {
        try (InputStream in = HolidayData.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
