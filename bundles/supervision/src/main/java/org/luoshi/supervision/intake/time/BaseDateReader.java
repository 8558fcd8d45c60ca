package org.luoshi.supervision.intake.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luoshi.supervision.intake.text.Numeral;
import org.luoshi.supervision.intake.text.Span;
import org.luoshi.supervision.intake.text.Words;
import org.luoshi.supervision.intake.time.BaseDate.Origin;
import org.luoshi.supervision.intake.time.DateParts.Stretch;

/**
 * Reads the day from which a paper counts: the day of the meeting for minutes, the date under the signature for any
 * other paper.
 */
public final class BaseDateReader {
    private static final Words HELD = Words.of("主持召开 召开 召集 举行 主持会议");
    private static final Words DATE_LABEL = Words.of("会议时间 时间 会议日期 日期");
    private static final Words AFTER_DATE = Words.of("上午 下午 晚 晚上 全天 ， （ 厅 ， 在");
    private static final Words PRINTED = Words.of("印发");
    private static final Words TITLE_END = Words.of("纪要 记录 次 期 号");
    private static final int REACH_OF_TITLE = 60;
    private static final int REACH_OF_MEETING = 80;

    private final CharSequence text;
    private final DatePartsReader dates;
    private final LocalDate given;

    public BaseDateReader(CharSequence text, LocalDate given) {
        this.text = text;
        this.dates = new DatePartsReader(text, BaseDate.unknown());
        this.given = given;
    }

    /** The base date of the paper whose opening words and closing lines are handed in. */
    public BaseDate read(boolean minutes, List<Span> opening, List<Span> closing) {
        Optional<BaseDate> signed =
                lastIn(closing).or(() -> titled(opening)).map(date -> new BaseDate(date, Origin.SIGNATURE));
        if (!minutes) {
            return signed.orElseGet(() -> BaseDate.given(given));
        }
        Integer year = signed.map(base -> base.date().getYear()).orElse(numberedYear(opening));
        return meeting(opening, year)
                .map(date -> new BaseDate(date, Origin.MEETING))
                .or(() -> signed)
                .orElseGet(() -> BaseDate.given(given));
    }

    private Optional<LocalDate> meeting(List<Span> opening, Integer year) {
        Optional<LocalDate> labelled =
                opening.stream().flatMap(line -> labelled(line, year).stream()).findFirst();
        return labelled.isPresent()
                ? labelled
                : opening.stream().flatMap(line -> held(line, year).stream()).findFirst();
    }

    /** 时间：2026年7月6日（星期一）. */
    private Optional<LocalDate> labelled(Span line, Integer year) {
        StringBuilder label = new StringBuilder();
        int pos = line.start();
        while (pos < line.end() && text.charAt(pos) != '：' && label.length() <= 4) {
            label.append(text.charAt(pos) == ' ' ? "" : text.charAt(pos));
            pos++;
        }
        boolean named = pos < line.end() && text.charAt(pos) == '：' && DATE_LABEL.is(label, 0, label.length());
        return named ? day(skipBlank(pos + 1, line.end()), line.end(), year) : Optional.empty();
    }

    private int skipBlank(int pos, int limit) {
        return pos < limit && text.charAt(pos) == ' ' ? pos + 1 : pos;
    }

    /** 2026年7月6日上午，厅长主持召开……会议. */
    private Optional<LocalDate> held(Span line, Integer year) {
        int limit = Math.min(line.end(), line.start() + REACH_OF_TITLE);
        for (int i = line.start(); i < limit; i++) {
            boolean start = i == line.start() || " 。）".indexOf(text.charAt(i - 1)) >= 0;
            boolean dated = Character.isDigit(text.charAt(i)) && !Character.isDigit(i == 0 ? ' ' : text.charAt(i - 1));
            if ((start || dated && i > line.start() && isTitleEnd(i)) && isHeld(i, line.end())) {
                return day(i, line.end(), year);
            }
        }
        return Optional.empty();
    }

    private boolean isTitleEnd(int pos) {
        return TITLE_END.before(text, 0, pos) > 0;
    }

    private boolean isHeld(int pos, int limit) {
        int from = dates.at(pos, limit).map(DateParts::end).orElse(limit);
        boolean opens = AFTER_DATE.at(text, from, limit) > 0 || from < limit && text.charAt(from) == '至';
        return opens && HELD.isIn(text, from, Math.min(limit, from + REACH_OF_MEETING));
    }

    /** The day, or the last one of a meeting over several days; a year left out is taken from the number or imprint. */
    private Optional<LocalDate> day(int pos, int limit, Integer year) {
        Optional<DateParts> first = dates.at(pos, limit).filter(parts -> parts.stretch() == Stretch.DAY);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int end = first.get().end();
        boolean range = end < limit && (text.charAt(end) == '至' || text.charAt(end) == '—');
        Optional<DateParts> last = range ? second(end + 1, limit).map(parts -> parts.completedBy(first.get())) : first;
        return last.flatMap(parts -> full(parts, year));
    }

    private Optional<DateParts> second(int pos, int limit) {
        return dates.at(pos, limit).or(() -> dates.day(pos, limit)
                .map(day -> new DateParts(day.end(), null, null, null, null, day.value(), Stretch.DAY)));
    }

    private Optional<LocalDate> full(DateParts parts, Integer year) {
        Integer known = parts.year() != null ? parts.year() : year;
        if (known != null && parts.month() != null && parts.day() != null) {
            YearMonth month = YearMonth.of(known, parts.month());
            return month.isValidDay(parts.day()) ? Optional.of(month.atDay(parts.day())) : Optional.empty();
        }
        return given == null ? Optional.empty() : nearGiven(parts);
    }

    private Optional<LocalDate> nearGiven(DateParts parts) {
        return parts.resolve(BaseDate.given(given)).filter(date -> date.isBefore(given.plusMonths(2)));
    }

    /** The year in a number like 〔2026〕第14次. */
    private Integer numberedYear(List<Span> opening) {
        for (Span line : opening) {
            for (int i = line.start(); i < line.end() - 5; i++) {
                boolean bracket = "〔[【（".indexOf(text.charAt(i)) >= 0;
                Optional<Numeral> year = bracket ? Numeral.at(text, i + 1, line.end()) : Optional.empty();
                if (year.isPresent() && year.get().end() == i + 5 && "〕]】）".indexOf(text.charAt(i + 5)) >= 0) {
                    return year.get().value();
                }
            }
        }
        return null;
    }

    /** A date alone in brackets or at the end of a line of the title. */
    private Optional<LocalDate> titled(List<Span> opening) {
        return opening.stream().flatMap(line -> endingDate(line, 24).stream()).findFirst();
    }

    private Optional<LocalDate> lastIn(List<Span> closing) {
        return closing.stream().flatMap(line -> endingDate(line, 60).stream()).reduce((first, second) -> first);
    }

    private Optional<LocalDate> endingDate(Span line, int longest) {
        int end = line.end();
        int printed = PRINTED.before(text, line.start(), end);
        end -= printed;
        end = end > line.start() && text.charAt(end - 1) == '）' ? end - 1 : end;
        if (line.end() - line.start() > (printed > 0 ? 60 : longest)) {
            return Optional.empty();
        }
        for (int i = line.start(); i < end; i++) {
            Optional<DateParts> parts = dates.at(i, end);
            int stop = end;
            if (parts.filter(date -> date.end() == stop && date.year() != null && date.day() != null)
                    .isPresent()) {
                return full(parts.get(), null);
            }
        }
        return Optional.empty();
    }
}
