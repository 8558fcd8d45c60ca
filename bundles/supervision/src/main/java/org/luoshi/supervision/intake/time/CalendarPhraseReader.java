package org.luoshi.supervision.intake.time;

import java.time.LocalDate;
import java.util.Optional;
import org.luoshi.supervision.intake.text.Segment;
import org.luoshi.supervision.intake.text.Words;
import org.luoshi.supervision.intake.time.DateParts.Stretch;
import org.luoshi.supervision.intake.time.PhraseTail.Mark;
import org.luoshi.supervision.intake.time.TimePhrase.Kind;

/** Reads dates, ends of months, quarters and years, and ranges of them, with the words that make them a limit. */
final class CalendarPhraseReader {
    private static final Words TO = Words.of("起至 起到 至 到 —— —");
    private static final Words FROM_NOW_TO = Words.of("即日起至 即日起到 自即日起至 从即日起至 自即日起到 从现在起至 从现在起到");
    private static final Words WITHIN_YEAR = Words.of("年内");
    private static final Words WITHIN_MONTH = Words.of("月内");
    private static final Words OTHER_STRETCH = Words.of("当 近 往 多 几 两 半 每 学 财 个 上 去 前 各 本 今 明 次 该 同");
    private static final Words NO_LATER = Words.of("不晚于 不迟于 最迟 至迟 最晚 最迟于 不得晚于 不得迟于 至迟于 截止时间为 截止日期为 截止时间是 截止日期是");

    private final CharSequence text;
    private final DatePartsReader dates;
    private final BaseDate base;

    CalendarPhraseReader(CharSequence text, DatePartsReader dates, BaseDate base) {
        this.text = text;
        this.dates = dates;
        this.base = base;
    }

    Optional<TimePhrase> at(int pos, Segment segment) {
        int limit = segment.end();
        int now = FROM_NOW_TO.at(text, pos, limit);
        if (now > 0) {
            return dates.at(pos + now, limit).map(parts -> range(pos, parts, limit));
        }
        if (OTHER_STRETCH.before(text, segment.start(), pos) > 0 && text.charAt(pos) != '第') {
            return notAfter(pos, segment);
        }
        return within(pos, limit).or(() -> dates.at(pos, limit).flatMap(parts -> dated(pos, parts, segment)));
    }

    /** 当月底, 近年内: not the base's month or year; a date in figures is a date all the same. */
    private Optional<TimePhrase> notAfter(int pos, Segment segment) {
        boolean figure = Character.isDigit(text.charAt(pos));
        return figure ? dates.at(pos, segment.end()).flatMap(parts -> dated(pos, parts, segment)) : Optional.empty();
    }

    private Optional<TimePhrase> within(int pos, int limit) {
        int year = WITHIN_YEAR.at(text, pos, limit);
        int month = WITHIN_MONTH.at(text, pos, limit);
        if (year == 0 && month == 0) {
            return Optional.empty();
        }
        LocalDate date = base.day()
                .map(day -> year > 0
                        ? LocalDate.of(day.getYear(), 12, 31)
                        : day.plusMonths(1).withDayOfMonth(1).minusDays(1))
                .orElse(null);
        return Optional.of(new TimePhrase(pos, pos + year + month, Kind.LIMIT, date));
    }

    private Optional<TimePhrase> dated(int pos, DateParts parts, Segment segment) {
        int limit = segment.end();
        Optional<DateParts> second = rangeEnd(parts, limit);
        if (second.isPresent()) {
            return Optional.of(range(pos, second.get(), limit));
        }
        PhraseTail tail = PhraseTail.at(text, parts.end(), limit);
        LocalDate date = resolved(parts, tail);
        boolean noLater = NO_LATER.before(text, segment.start(), pos) > 0;
        return kind(parts, tail, noLater)
                .map(kind -> new TimePhrase(pos, tail.end(), kind, kind == Kind.OPEN ? null : date));
    }

    private Optional<Kind> kind(DateParts parts, PhraseTail tail, boolean noLater) {
        boolean whole = parts.stretch() == Stretch.WHOLE;
        return switch (tail.mark()) {
            case BEGINNING -> Optional.of(Kind.BEGINNING);
            case BEFORE -> Optional.of(whole ? Kind.OPEN : Kind.LIMIT);
            case WITHIN -> Optional.of(whole && isWrittenMonth(parts) ? Kind.OPEN : Kind.LIMIT);
            case UNTIL -> Optional.of(whole ? Kind.OPEN : Kind.LIMIT);
            case NONE -> Optional.of(unmarked(parts, noLater));
        };
    }

    private Kind unmarked(DateParts parts, boolean noLater) {
        if (parts.stretch() == Stretch.WHOLE) {
            return Kind.PERIOD;
        }
        return noLater || parts.stretch().isEnd() ? Kind.LIMIT : Kind.DAY;
    }

    /** 3月内 may be March or three months. */
    private boolean isWrittenMonth(DateParts parts) {
        char last = text.charAt(parts.end() - 1);
        return parts.month() != null && last == '月';
    }

    private Optional<DateParts> rangeEnd(DateParts first, int limit) {
        int word = TO.at(text, first.end(), limit);
        if (word == 0) {
            return Optional.empty();
        }
        int pos = first.end() + word;
        return dates.at(pos, limit)
                .or(() -> dates.day(pos, limit)
                        .map(day -> new DateParts(day.end(), null, null, null, null, day.value(), Stretch.DAY)))
                .map(second -> second.completedBy(first))
                .filter(DateParts::namesMonth);
    }

    private TimePhrase range(int pos, DateParts last, int limit) {
        PhraseTail tail = PhraseTail.at(text, last.end(), limit);
        boolean open = tail.mark() == Mark.BEFORE && last.stretch() == Stretch.WHOLE;
        return new TimePhrase(pos, tail.end(), open ? Kind.OPEN : Kind.RANGE, open ? null : resolved(last, tail));
    }

    /** The date, unless a weekday beside it contradicts it or it lies before the base. */
    private LocalDate resolved(DateParts parts, PhraseTail tail) {
        return parts.resolve(base)
                .filter(date -> tail.weekday().map(date.getDayOfWeek()::equals).orElse(true))
                .filter(date ->
                        parts.year() == null || !base.day().map(date::isBefore).orElse(false))
                .orElse(null);
    }
}
