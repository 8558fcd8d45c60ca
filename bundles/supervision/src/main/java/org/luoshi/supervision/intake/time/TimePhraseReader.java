package org.luoshi.supervision.intake.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.luoshi.supervision.intake.text.Numeral;
import org.luoshi.supervision.intake.text.Segment;
import org.luoshi.supervision.intake.text.Words;
import org.luoshi.supervision.intake.time.PhraseTail.Mark;
import org.luoshi.supervision.intake.time.TimePhrase.Kind;

/** Finds the words about time in a segment. What they mean for a task is judged elsewhere. */
public final class TimePhraseReader {
    private static final Words FESTIVAL_BEFORE = Words.of(
            "元旦前 春节前 清明前 清明节前 五一前 劳动节前 端午前 端午节前 七一前 中秋前 中秋节前 国庆前 国庆节前",
            "暑期前 寒假前 暑假前 两会前 会前 节前 年前 周末前 年终前 今天下班前 今日下班前 明天前 明日前 后天前 本周内 下周内 本周前 下周前 月中前 年中前");
    private static final Words THIS_WEEK = Words.of("本周 这周 本星期");
    private static final Words NEXT_WEEK = Words.of("下周 下星期");
    private static final Words OTHER_WEEK = Words.of("上 每 逢 各 下下 单 双 当");
    private static final Words YEAR = Words.of("今年 明年 来年 本年");
    /** No clause names more in one breath. */
    private static final int MOST_PHRASES = 12;

    private static final Words MEETING_TAIL = Words.of("会前");
    private static final Words FESTIVAL_TAIL = Words.of("节前");
    private static final int LONGEST_MEETING = 10;
    private static final int LONGEST_FESTIVAL = 2;
    private static final String WEEK_NAME = "周星";

    private final CharSequence text;
    private final BaseDate base;
    private final DatePartsReader dates;
    private final CycleReader cycles;
    private final WithinReader lengths;
    private final BeforeEventReader beforeEvents;
    private final CalendarPhraseReader calendar;

    public TimePhraseReader(CharSequence text, WorkdayCount workdays, BaseDate base) {
        this.text = text;
        this.base = base;
        this.dates = new DatePartsReader(text, base);
        this.cycles = new CycleReader(text);
        this.lengths = new WithinReader(text, workdays, base);
        this.beforeEvents = new BeforeEventReader(text);
        this.calendar = new CalendarPhraseReader(text, dates, base);
    }

    /** The phrases of the segment in order; {@code earlier} are the segments before it in the sentence. */
    public List<TimePhrase> in(Segment segment, List<Segment> earlier) {
        List<TimePhrase> phrases = new ArrayList<>();
        int pos = segment.start();
        while (pos < segment.end()) {
            Optional<TimePhrase> phrase = text.charAt(pos) == '《' ? Optional.empty() : at(pos, segment, earlier);
            phrase.ifPresent(phrases::add);
            pos = phrase.map(TimePhrase::end).orElse(afterTitle(pos, segment.end()));
            boolean cycle = phrase.isPresent() && phrase.get().kind() == Kind.CYCLE;
            if (cycle || phrases.size() >= MOST_PHRASES) {
                return phrases;
            }
        }
        return phrases;
    }

    /** 5个工作日 in a field for the deadline: there it needs no 内. */
    public Optional<TimePhrase> length(Segment segment) {
        return lengths.whole(segment);
    }

    private int afterTitle(int pos, int limit) {
        if (text.charAt(pos) != '《') {
            return pos + 1;
        }
        for (int i = pos; i < limit; i++) {
            if (text.charAt(i) == '》') {
                return i + 1;
            }
        }
        return pos + 1;
    }

    private Optional<TimePhrase> at(int pos, Segment segment, List<Segment> earlier) {
        int limit = segment.end();
        boolean insideNumber = Numeral.isFigure(text.charAt(pos))
                && (pos > segment.start() ? continuesNumber(pos, segment.start()) : isCutNumber(pos));
        if (insideNumber) {
            return Optional.empty();
        }
        return cycles.at(pos, limit)
                .or(() -> lengths.at(pos, segment, earlier))
                .or(() -> calendar.at(pos, segment))
                .or(() -> beforeEvents.at(pos, segment))
                .or(() -> weekday(pos, segment))
                .or(() -> open(pos, segment));
    }

    /** 1—6月, 7、8月, 第3日: not the start of a date. */
    private boolean continuesNumber(int pos, int start) {
        char before = text.charAt(pos - 1);
        if (Numeral.isFigure(before) || before == '第' || before == '.' || before == '/') {
            return true;
        }
        boolean joined = before == '—' || before == '至' || before == '、';
        return joined && pos - 2 >= start && Numeral.isFigure(text.charAt(pos - 2));
    }

    /** A line break has cut the number: 1⏎2月. */
    private boolean isCutNumber(int pos) {
        return pos >= 2 && text.charAt(pos - 1) == '\n' && Character.isDigit(text.charAt(pos - 2));
    }

    private Optional<TimePhrase> weekday(int pos, Segment segment) {
        int limit = segment.end();
        boolean next = NEXT_WEEK.at(text, pos, limit) > 0;
        int named = Math.max(THIS_WEEK.at(text, pos, limit), NEXT_WEEK.at(text, pos, limit));
        int week = named > 0 ? pos + 1 : pos;
        boolean starts =
                WEEK_NAME.indexOf(text.charAt(week)) >= 0 && OTHER_WEEK.before(text, segment.start(), pos) == 0;
        Optional<DayOfWeek> day = starts ? PhraseTail.weekday(text, week, limit) : Optional.empty();
        return day.flatMap(weekday -> weekdayPhrase(pos, week, named > 0, dateOf(weekday, next), limit));
    }

    private Optional<TimePhrase> weekdayPhrase(
            int pos, int week, boolean weekNamed, Optional<LocalDate> date, int limit) {
        int end = PhraseTail.weekdayEnd(text, week, limit);
        int afterBracket = bracketedDate(end, limit);
        PhraseTail tail = PhraseTail.at(text, Math.max(end, afterBracket), limit);
        boolean agrees = afterBracket == 0
                || dates.at(end + 1, limit)
                        .flatMap(parts -> parts.resolve(base))
                        .equals(date);
        if (tail.mark() == Mark.BEFORE) {
            boolean known = weekNamed && agrees && date.isPresent();
            return Optional.of(
                    new TimePhrase(pos, tail.end(), weekNamed ? Kind.LIMIT : Kind.OPEN, known ? date.get() : null));
        }
        return weekNamed && agrees && date.isPresent()
                ? Optional.of(new TimePhrase(pos, tail.end(), Kind.DAY, date.get()))
                : Optional.empty();
    }

    private int bracketedDate(int pos, int limit) {
        if (pos >= limit || text.charAt(pos) != '（') {
            return 0;
        }
        return dates.at(pos + 1, limit)
                .map(DateParts::end)
                .filter(end -> end < limit && text.charAt(end) == '）')
                .map(end -> end + 1)
                .orElse(0);
    }

    /** The day in the base week or the next one, unless it has passed already. */
    private Optional<LocalDate> dateOf(DayOfWeek weekday, boolean next) {
        return base.day()
                .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(next ? 1 : 0)
                        .with(TemporalAdjusters.nextOrSame(weekday)))
                .filter(date -> !date.isBefore(base.date()));
    }

    /** 明年春节前 and 下次厅长办公会前 start before the word itself. */
    private int eventStart(int pos, int word, Segment segment) {
        int year = YEAR.before(text, segment.start(), pos);
        boolean meeting = MEETING_TAIL.is(text, pos, pos + word);
        boolean festival = FESTIVAL_TAIL.is(text, pos, pos + word);
        boolean near = pos - segment.start() <= (meeting ? LONGEST_MEETING : LONGEST_FESTIVAL);
        return near && (meeting || festival) ? segment.start() : pos - year;
    }

    private Optional<TimePhrase> open(int pos, Segment segment) {
        int limit = segment.end();
        int word = FESTIVAL_BEFORE.at(text, pos, limit);
        boolean afterFigure = pos > segment.start() && Numeral.isFigure(text.charAt(pos - 1));
        boolean around = pos + word < limit && "后期".indexOf(text.charAt(pos + word)) >= 0;
        if (word > 0 && !afterFigure && !around) {
            return Optional.of(new TimePhrase(eventStart(pos, word, segment), pos + word, Kind.OPEN, null));
        }
        boolean partOfDate = pos > segment.start() && "月近约前第".indexOf(text.charAt(pos - 1)) >= 0;
        return partOfDate
                ? Optional.empty()
                : dates.day(pos, limit).flatMap(day -> {
                    PhraseTail tail = PhraseTail.at(text, day.end(), limit);
                    return tail.mark() == Mark.BEFORE
                            ? Optional.of(new TimePhrase(pos, tail.end(), Kind.OPEN, null))
                            : Optional.empty();
                });
    }
}
