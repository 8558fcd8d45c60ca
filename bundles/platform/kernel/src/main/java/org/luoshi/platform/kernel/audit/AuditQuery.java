package org.luoshi.platform.kernel.audit;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.time.WorkCalendar;

/** What the caller asks for, as it comes in the address. */
public final class AuditQuery {
    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST_SIZE = 200;

    @QueryParam("module")
    String module;

    @QueryParam("record")
    String record;

    @QueryParam("person")
    String person;

    /** Whether to show that somebody saw a record as well; without it only what was done. */
    @QueryParam("views")
    AuditViews views;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("cursor")
    String cursor;

    @QueryParam("size")
    String size;

    int size() {
        int wanted = size == null ? DEFAULT_SIZE : (int) Math.min(number("size", size), LARGEST_SIZE + 1);
        if (wanted < 1 || wanted > LARGEST_SIZE) {
            throw invalid("size");
        }
        return wanted;
    }

    /**
     * Days are those of the office, the last one included.
     *
     * @param without people whose records the caller may not read
     */
    AuditFilter filter(Set<Long> without) {
        LocalDate first = date("from", from);
        LocalDate last = date("to", to);
        return new AuditFilter(
                blankToNull(module),
                blankToNull(record),
                blankToNull(person) == null ? null : number("person", person),
                first == null ? null : first.atStartOfDay(WorkCalendar.ZONE).toInstant(),
                last == null
                        ? null
                        : last.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant(),
                without,
                views == null ? AuditViews.WITHOUT : views);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static long number(String field, String text) {
        if (!text.matches("\\d{1,18}")) {
            throw invalid(field);
        }
        return Long.parseLong(text);
    }

    private static LocalDate date(String field, String text) {
        if (blankToNull(text) == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1970 && day.getYear() <= 9998) {
                return day;
            }
        } catch (DateTimeException e) {
            throw invalid(field);
        }
        throw invalid(field);
    }

    private static InvalidInput invalid(String field) {
        return new InvalidInput(field, Messages.of(AuditQuery.class).text("audit." + field + ".invalid"));
    }
}
