package org.luoshi.platform.kernel.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.time.WorkCalendar;

/** A CSV file as Excel opens it by a double click: RFC 4180 with byte order mark. */
final class CsvText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** With these a spreadsheet begins a formula, in full width as well. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(WorkCalendar.ZONE);

    private final Locale locale;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    CsvText(Locale locale) {
        this.locale = locale;
        append(BYTE_ORDER_MARK);
    }

    void line(List<?> cells) {
        append(cells.stream().map(this::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    byte[] bytes() {
        return file.toByteArray();
    }

    private void append(String text) {
        file.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String words = words(value);
        boolean runs = !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0;
        return '"' + (runs ? "'" : "") + words.replace("\"", "\"\"") + '"';
    }

    private String words(Object value) {
        if (value instanceof LocalizedText localized) {
            return localized.in(locale);
        }
        return value instanceof Instant moment ? MOMENT.format(moment) : value.toString();
    }
}
