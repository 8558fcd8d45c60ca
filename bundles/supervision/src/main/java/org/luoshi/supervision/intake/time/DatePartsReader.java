package org.luoshi.supervision.intake.time;

import java.util.Optional;
import org.luoshi.supervision.intake.text.Numeral;
import org.luoshi.supervision.intake.text.Words;
import org.luoshi.supervision.intake.time.DateParts.Stretch;

/** Reads calendar words: [year] [month] [day or part of the month], quarters, half years, years. */
final class DatePartsReader {
    private static final Words THIS_YEAR = Words.of("今年 本年 本年度");
    private static final Words NEXT_YEAR = Words.of("明年 来年");
    private static final Words THIS_MONTH = Words.of("本月");
    private static final Words NEXT_MONTH = Words.of("下月 下个月");
    private static final Words LATER_TENS = Words.of("上中旬 中下旬");
    private static final Words THIS_QUARTER = Words.of("本季度 本季");
    private static final Words FOLLOWING_YEAR = Words.of("次年 翌年");
    private static final int REACH_OF_YEAR = 80;
    private static final Words END = Words.of("底 末");
    private static final Words YEAR_END = Words.of("年底 年末");
    private static final int MONTHS = 12;

    private final CharSequence text;
    private final BaseDate base;

    DatePartsReader(CharSequence text, BaseDate base) {
        this.text = text;
        this.base = base;
    }

    private record Year(int end, Integer number, Integer shift) {}

    Optional<DateParts> at(int pos, int limit) {
        Optional<DateParts> numeric = numeric(pos, limit);
        if (numeric.isPresent()) {
            return numeric;
        }
        Year year = year(pos, limit).orElse(new Year(pos, null, null));
        return afterYear(year, limit);
    }

    private Optional<DateParts> afterYear(Year year, int limit) {
        int pos = year.end();
        boolean named = year.number() != null || year.shift() != null;
        return month(year, limit)
                .or(() -> quarter(year, limit))
                .or(() -> thisQuarter(year, limit))
                .or(() -> halfYear(year, limit))
                .or(() -> named ? wholeYear(year, limit) : yearEnd(year, pos, limit));
    }

    /** 2026-8-20, 2026.8.20, 2026/8/20: the year must be written. */
    private Optional<DateParts> numeric(int pos, int limit) {
        return Numeral.at(text, pos, limit)
                .filter(year -> year.end() - pos == 4 && !year.chinese())
                .flatMap(year -> dotted(year.end(), limit).flatMap(month -> dotted(month.end(), limit)
                        .map(day -> new DateParts(
                                day.end(), year.value(), null, month.value(), null, day.value(), Stretch.DAY))));
    }

    private Optional<Numeral> dotted(int pos, int limit) {
        return pos < limit && "—./".indexOf(text.charAt(pos)) >= 0
                ? Numeral.at(text, pos + 1, limit).filter(part -> !part.chinese())
                : Optional.empty();
    }

    private Optional<Year> year(int pos, int limit) {
        int word = THIS_YEAR.at(text, pos, limit);
        if (word > 0) {
            return Optional.of(new Year(pos + word, null, 0));
        }
        word = NEXT_YEAR.at(text, pos, limit);
        if (word > 0) {
            return Optional.of(new Year(pos + word, null, 1));
        }
        word = FOLLOWING_YEAR.at(text, pos, limit);
        if (word > 0 && !countsFromOtherYear(pos)) {
            return Optional.of(new Year(pos + word, null, 1));
        }
        return Numeral.chineseYear(text, pos, limit)
                .or(() -> Numeral.at(text, pos, limit).filter(number -> number.end() - pos == 4))
                .filter(number -> is('年', number.end(), limit))
                .map(number ->
                        new Year(number.end() + (is('度', number.end() + 1, limit) ? 2 : 1), number.value(), null));
    }

    /** 每年…，次年…: the year after another one than the base's, which only a person can tell. */
    private boolean countsFromOtherYear(int pos) {
        for (int i = pos - 1; i >= Math.max(0, pos - REACH_OF_YEAR) && "。；\n".indexOf(text.charAt(i)) < 0; i--) {
            boolean year = text.charAt(i) == '年' && i > 0 && Numeral.isFigure(text.charAt(i - 1));
            if (year || text.charAt(i) == '每' || text.charAt(i) == '明') {
                return true;
            }
        }
        return false;
    }

    private Optional<DateParts> month(Year year, int limit) {
        int pos = year.end();
        int shift = THIS_MONTH.at(text, pos, limit) > 0 ? 0 : 1;
        int word = Math.max(THIS_MONTH.at(text, pos, limit), NEXT_MONTH.at(text, pos, limit));
        if (word > 0 && year.end() == pos && year.number() == null && year.shift() == null) {
            return withinMonth(new DateParts(pos + word, null, null, null, shift, null, Stretch.WHOLE), limit);
        }
        return Numeral.at(text, pos, limit)
                .filter(number -> number.value() >= 1 && number.value() <= MONTHS && is('月', number.end(), limit))
                .flatMap(number ->
                        withinMonth(parts(year, number.end() + 1, number.value(), null, Stretch.WHOLE), limit))
                .or(() -> bareMonthEnd(year, limit));
    }

    /** 月底, 月内 without a number: the base month. */
    private Optional<DateParts> bareMonthEnd(Year year, int limit) {
        int pos = year.end();
        boolean bare = year.number() == null && year.shift() == null && is('月', pos, limit);
        return bare && (END.at(text, pos + 1, limit) > 0)
                ? Optional.of(new DateParts(pos + 2, null, null, null, 0, null, Stretch.MONTH_END))
                : Optional.empty();
    }

    private Optional<DateParts> withinMonth(DateParts month, int limit) {
        int pos = is('份', month.end(), limit) ? month.end() + 1 : month.end();
        Optional<Stretch> part = partOfMonth(pos, limit);
        if (part.isPresent()) {
            int tens = LATER_TENS.at(text, pos, limit);
            int length = tens > 0 ? tens : END.at(text, pos, limit) > 0 ? 1 : 2;
            return Optional.of(moved(month, pos + length, null, part.get()));
        }
        return day(pos, limit)
                .map(day -> moved(month, day.end(), day.value(), Stretch.DAY))
                .or(() -> Optional.of(moved(month, pos, null, Stretch.WHOLE)));
    }

    /** The number of a day and the place after 日 or 号. */
    Optional<Numeral> day(int pos, int limit) {
        return Numeral.at(text, pos, limit)
                .filter(number -> is('日', number.end(), limit) || is('号', number.end(), limit))
                .map(number -> new Numeral(number.value(), number.end() + 1, number.chinese()));
    }

    private Optional<Stretch> partOfMonth(int pos, int limit) {
        if (LATER_TENS.at(text, pos, limit) > 0) {
            return Optional.of(is('下', pos + 1, limit) ? Stretch.MONTH_END : Stretch.MIDDLE_TEN);
        }
        if (END.at(text, pos, limit) > 0 || is('下', pos, limit) && is('旬', pos + 1, limit)) {
            return Optional.of(Stretch.MONTH_END);
        }
        if (is('旬', pos + 1, limit)) {
            return switch (text.charAt(pos)) {
                case '上' -> Optional.of(Stretch.FIRST_TEN);
                case '中' -> Optional.of(Stretch.MIDDLE_TEN);
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    /** 本季度末: the quarter of the base; its month is told by how many months are left. */
    private Optional<DateParts> thisQuarter(Year year, int limit) {
        int word = THIS_QUARTER.at(text, year.end(), limit);
        boolean bare = word > 0
                && year.number() == null
                && year.shift() == null
                && base.day().isPresent();
        int left = bare ? 2 - (base.date().getMonthValue() - 1) % 3 : 0;
        DateParts parts = new DateParts(year.end() + word, null, null, null, left, null, Stretch.QUARTER_END);
        return bare ? Optional.of(endOrWhole(parts, limit)) : Optional.empty();
    }

    private Optional<DateParts> quarter(Year year, int limit) {
        int pos = is('第', year.end(), limit) ? year.end() + 1 : year.end();
        return Numeral.at(text, pos, limit)
                .filter(number -> number.value() >= 1 && number.value() <= 4)
                .filter(number -> is('季', number.end(), limit))
                .map(number -> {
                    int end = is('度', number.end() + 1, limit) ? number.end() + 2 : number.end() + 1;
                    return endOrWhole(parts(year, end, number.value() * 3, null, Stretch.QUARTER_END), limit);
                });
    }

    private Optional<DateParts> halfYear(Year year, int limit) {
        int pos = year.end();
        boolean half = is('半', pos + 1, limit) && is('年', pos + 2, limit);
        if (!half || !is('上', pos, limit) && !is('下', pos, limit)) {
            return Optional.empty();
        }
        int month = text.charAt(pos) == '上' ? MONTHS / 2 : MONTHS;
        return Optional.of(endOrWhole(parts(year, pos + 3, month, null, Stretch.HALF_YEAR_END), limit));
    }

    private Optional<DateParts> wholeYear(Year year, int limit) {
        return yearEnd(year, year.end() - 1, limit)
                .or(() -> yearEnd(year, year.end(), limit))
                .or(() -> Optional.of(parts(year, year.end(), MONTHS, null, Stretch.WHOLE)));
    }

    private Optional<DateParts> yearEnd(Year year, int pos, int limit) {
        int word = YEAR_END.at(text, pos, limit);
        return word == 0 ? Optional.empty() : Optional.of(parts(year, pos + word, MONTHS, null, Stretch.YEAR_END));
    }

    private DateParts endOrWhole(DateParts parts, int limit) {
        int word = END.at(text, parts.end(), limit);
        return moved(parts, parts.end() + word, null, word > 0 ? parts.stretch() : Stretch.WHOLE);
    }

    private static DateParts parts(Year year, int end, Integer month, Integer day, Stretch stretch) {
        return new DateParts(end, year.number(), year.shift(), month, null, day, stretch);
    }

    private static DateParts moved(DateParts parts, int end, Integer day, Stretch stretch) {
        return new DateParts(end, parts.year(), parts.yearShift(), parts.month(), parts.monthShift(), day, stretch);
    }

    private boolean is(char c, int pos, int limit) {
        return pos < limit && text.charAt(pos) == c;
    }
}
