package org.luoshi.supervision.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.supervision.item.ItemNumber;

/** A search text that is a number or its beginning: 督〔2026〕12号, 督[2026]1, 2026-12. */
public final class NumberSearch {
    private static final Pattern BRACKETED = Pattern.compile("督?\\s*[〔\\[(（【](\\d{4})[〕\\])）】]\\s*(\\d{0,6})(号?)");
    private static final Pattern DASHED = Pattern.compile("督?\\s*(\\d{4})\\s*[-–—]\\s*(\\d{1,6})(号?)");
    private static final int LAST = 999_999;

    private NumberSearch() {}

    /** Keys from one to another, both included. */
    public record Range(long from, long to) {}

    /** The keys that the text means; empty when it is no number. */
    public static Optional<List<Range>> read(String text) {
        Matcher bracketed = BRACKETED.matcher(text);
        if (bracketed.matches()) {
            return Optional.of(ranges(bracketed));
        }
        Matcher dashed = DASHED.matcher(text);
        return dashed.matches() ? Optional.of(ranges(dashed)) : Optional.empty();
    }

    private static List<Range> ranges(Matcher number) {
        int year = Integer.parseInt(number.group(1));
        if (number.group(2).isEmpty()) {
            return List.of(range(year, 0, LAST));
        }
        int serial = Integer.parseInt(number.group(2));
        if (!number.group(3).isEmpty()) {
            return List.of(range(year, serial, serial));
        }
        List<Range> ranges = new ArrayList<>();
        for (int from = serial, width = 1; serial > 0 && from <= LAST; from *= 10, width *= 10) {
            ranges.add(range(year, from, Math.min(LAST, from + width - 1)));
        }
        return ranges;
    }

    private static Range range(int year, int from, int to) {
        return new Range(ItemNumber.key(year, from), ItemNumber.key(year, to));
    }
}
