package org.luoshi.supervision.intake.time;

import java.time.DayOfWeek;
import java.util.Optional;
import org.luoshi.supervision.intake.text.Numeral;
import org.luoshi.supervision.intake.text.Words;

/** What follows a date: a weekday in brackets, a time of day, and the word that makes it a limit or a beginning. */
record PhraseTail(int end, Mark mark, Optional<DayOfWeek> weekday) {
    private static final Words BEFORE = Words.of("之前 以前 前");
    private static final Words NOT_BEFORE = Words.of("前后 前期 前置 前述 前往 前提下 前提是");
    private static final Words WITHIN = Words.of("之内 以内 内");
    private static final Words NOT_WITHIN = Words.of("内容 内网 内外 内控");
    private static final Words UNTIL = Words.of("止 为止 截止");
    private static final Words BEGINNING = Words.of("起 开始");
    private static final Words NOT_BEGINNING = Words.of("起草 起步 起止");
    private static final Words PART_OF_DAY = Words.of("上午 下午 中午 晚上 晚 早上 当天 当日 下班");
    private static final Words HOUR = Words.of("时 点");
    private static final Words WEEK = Words.of("周 星期");
    private static final String WEEKDAYS = "一二三四五六日";

    /** What the last word does. */
    enum Mark {
        BEFORE,
        WITHIN,
        UNTIL,
        BEGINNING,
        NONE
    }

    static PhraseTail at(CharSequence text, int pos, int limit) {
        Optional<DayOfWeek> weekday = Optional.empty();
        int end = pos;
        if (end < limit && text.charAt(end) == '（') {
            weekday = weekday(text, end + 1, limit).filter(day -> closes(text, pos + 1, limit));
            end = weekday.isPresent() ? closing(text, end, limit) + 1 : end;
        }
        end = timeOfDay(text, end, limit);
        int mark = marker(BEFORE, NOT_BEFORE, text, end, limit);
        if (mark > 0 && !startsWithFigure(text, end + mark, limit)) {
            return new PhraseTail(end + mark, Mark.BEFORE, weekday);
        }
        mark = marker(WITHIN, NOT_WITHIN, text, end, limit);
        if (mark > 0) {
            return new PhraseTail(end + mark, Mark.WITHIN, weekday);
        }
        mark = UNTIL.at(text, end, limit);
        if (mark > 0) {
            return new PhraseTail(end + mark, Mark.UNTIL, weekday);
        }
        mark = marker(BEGINNING, NOT_BEGINNING, text, end, limit);
        return mark > 0 ? new PhraseTail(end + mark, Mark.BEGINNING, weekday) : new PhraseTail(end, Mark.NONE, weekday);
    }

    /** 周五, 星期五: the weekday and nothing about which week. */
    static Optional<DayOfWeek> weekday(CharSequence text, int pos, int limit) {
        int week = WEEK.at(text, pos, limit);
        if (week == 0 || pos + week >= limit) {
            return Optional.empty();
        }
        char name = text.charAt(pos + week);
        int number = WEEKDAYS.indexOf(name == '天' ? '日' : name) + 1;
        return number > 0 ? Optional.of(DayOfWeek.of(number)) : Optional.empty();
    }

    static int weekdayEnd(CharSequence text, int pos, int limit) {
        return pos + WEEK.at(text, pos, limit) + 1;
    }

    private static boolean closes(CharSequence text, int pos, int limit) {
        int end = weekdayEnd(text, pos, limit);
        return end < limit && text.charAt(end) == '）';
    }

    private static int closing(CharSequence text, int open, int limit) {
        return weekdayEnd(text, open + 1, limit);
    }

    private static int marker(Words words, Words exceptions, CharSequence text, int pos, int limit) {
        return exceptions.at(text, pos, limit) > 0 ? 0 : words.at(text, pos, limit);
    }

    private static boolean startsWithFigure(CharSequence text, int pos, int limit) {
        return pos < limit && Numeral.isFigure(text.charAt(pos)) && text.charAt(pos) != '两';
    }

    private static int timeOfDay(CharSequence text, int pos, int limit) {
        int end = PART_OF_DAY.skip(text, pos, limit);
        Optional<Numeral> hour = Numeral.at(text, end, limit);
        if (hour.isEmpty()) {
            return end;
        }
        int after = hour.get().end();
        if (after < limit && text.charAt(after) == '：') {
            return Numeral.at(text, after + 1, limit).map(Numeral::end).orElse(end);
        }
        int word = HOUR.at(text, after, limit);
        return word == 0 ? end : halfPast(text, after + word, limit);
    }

    private static int halfPast(CharSequence text, int pos, int limit) {
        if (pos < limit && (text.charAt(pos) == '半' || text.charAt(pos) == '整')) {
            return pos + 1;
        }
        return Numeral.at(text, pos, limit)
                .filter(minutes -> minutes.end() < limit && text.charAt(minutes.end()) == '分')
                .map(minutes -> minutes.end() + 1)
                .orElse(pos);
    }
}
