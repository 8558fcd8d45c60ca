package org.luoshi.supervision.intake.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.luoshi.supervision.intake.text.Numeral;
import org.luoshi.supervision.intake.text.Segment;
import org.luoshi.supervision.intake.text.Words;
import org.luoshi.supervision.intake.time.TimePhrase.Kind;

/**
 * Reads lengths of time with a limit: 一周内, 5个工作日内. They count from the base date only where nothing else stands
 * before them that they could count from.
 */
final class WithinReader {
    private static final Words WITHIN = Words.of("之内 以内 内");
    private static final Words PAST_OR_REPEATED =
            Words.of("近 每 第 上 前 过去 最近 提前 少于 超过 满 达 达到 至少 低于 多于 约 共 连续 累计 月 年 再 为期 用");
    private static final Words EVENT_END = Words.of("后 起 之日 期满 之时 时");
    private static final Words FROM_NOW = Words.of("自即日起 从即日起 即日起 自今日起");
    private static final Words AFTER_MEETING = Words.of("会后 会议结束后 本次会议后");
    /** The base day is never counted, so the next day is the first one. */
    private static final Words NEXT_DAY = Words.of("自本次会议次日起 自会议次日起 自本次会议之日起 自会议之日起 自会议召开之日起");

    private static final Words RECEIPT = Words.of("收到 接到 收文");
    private static final Words FROM = Words.of("自 从");
    private static final Words AT = Words.of("在");
    private static final Words OPENING = Words.of("应 应当 要 须 需 于 请 负责");
    private static final Words NOT_OPENING = Words.of("纪要 主要 重要 必要 摘要 存在 现在 所在 申请 各自 供需 响应 对应 相应 关于 由于 对于");
    private static final Words CONDITION = Words.of("如 若 一旦 凡 遇 遇有 发现 收到 接到 待");
    private static final Words CLEAN = Words.of(
            "处 室 办 中心 委 党委 局 院 组 部 会 所 司 厅 单位 部门 支部 公司 专班 市 区 企业 高校 馆 站",
            "于 在 应 应当 要 须 需 请 将 务必 必须 抓紧 尽快 原则上 力争 确保 争取 务 负责 同时 并 严格 最迟 最晚 牵头 ： 、 （ 限",
            "时限 限时 期限 为");

    private static final Words HALF_UNIT = Words.of("个月 月");
    private static final int REACH = 40;

    private final CharSequence text;
    private final WorkdayCount workdays;
    private final BaseDate base;

    WithinReader(CharSequence text, WorkdayCount workdays, BaseDate base) {
        this.text = text;
        this.workdays = workdays;
        this.base = base;
    }

    Optional<TimePhrase> at(int pos, Segment segment, List<Segment> earlier) {
        return length(pos, segment.end())
                .filter(length -> PAST_OR_REPEATED.before(text, segment.start(), pos) == 0)
                .map(length -> phrase(pos, length, segment, earlier));
    }

    /** A length that is all there is. */
    Optional<TimePhrase> whole(Segment segment) {
        return Numeral.at(text, segment.start(), segment.end())
                .flatMap(number -> unit(number, segment.end()))
                .filter(length -> length.end() == segment.end())
                .map(length -> counted(segment.start(), length));
    }

    /** How long, in which unit, and where 内 ends. */
    private record Length(int end, int amount, Unit unit) {}

    private enum Unit {
        WORKDAY("工作日"),
        DAY("自然日", "日历日", "日", "天"),
        WEEK("周", "星期", "礼拜"),
        MONTH("月"),
        HALF_MONTH,
        HALF_YEAR,
        HOUR("小时");

        private final Words words;

        Unit(String... words) {
            this.words = words.length == 0 ? null : Words.of(words);
        }

        private int at(CharSequence text, int pos, int limit) {
            return words == null ? 0 : words.at(text, pos, limit);
        }
    }

    private Optional<Length> length(int pos, int limit) {
        return half(pos, limit).or(() -> Numeral.at(text, pos, limit).flatMap(number -> counted(number, limit)));
    }

    private Optional<Length> half(int pos, int limit) {
        if (text.charAt(pos) != '半') {
            return Optional.empty();
        }
        int unit = HALF_UNIT.at(text, pos + 1, limit);
        return unit > 0
                ? within(pos + 1 + unit, 1, Unit.HALF_MONTH, limit)
                : pos + 1 < limit && text.charAt(pos + 1) == '年'
                        ? within(pos + 2, 1, Unit.HALF_YEAR, limit)
                        : Optional.empty();
    }

    private Optional<Length> counted(Numeral number, int limit) {
        return unit(number, limit).flatMap(length -> within(length.end(), length.amount(), length.unit(), limit));
    }

    private Optional<Length> unit(Numeral number, int limit) {
        boolean measured = number.end() < limit && text.charAt(number.end()) == '个';
        int pos = measured ? number.end() + 1 : number.end();
        for (Unit unit : Unit.values()) {
            int length = unit.at(text, pos, limit);
            if (length > 0 && (unit != Unit.MONTH || measured)) {
                return Optional.of(new Length(pos + length, number.value(), unit));
            }
        }
        return Optional.empty();
    }

    private Optional<Length> within(int pos, int amount, Unit unit, int limit) {
        int word = WITHIN.at(text, pos, limit);
        return word == 0 ? Optional.empty() : Optional.of(new Length(pos + word, amount, unit));
    }

    private TimePhrase phrase(int pos, Length length, Segment segment, List<Segment> earlier) {
        int now = FROM_NOW.before(text, segment.start(), pos);
        if (now > 0) {
            return counted(pos - now, length);
        }
        int meeting =
                Math.max(AFTER_MEETING.before(text, segment.start(), pos), NEXT_DAY.before(text, segment.start(), pos));
        if (meeting > 0 && base.origin() == BaseDate.Origin.MEETING) {
            return counted(pos - meeting, length);
        }
        if (EVENT_END.before(text, segment.start(), pos) > 0) {
            return new TimePhrase(eventStart(segment.start(), pos), length.end(), Kind.AFTER_EVENT, null);
        }
        boolean clean = pos == segment.start()
                || CLEAN.before(text, segment.start(), pos) > 0 && !hasOrigin(segment.start(), pos);
        if (!clean) {
            return new TimePhrase(eventStart(segment.start(), pos), length.end(), Kind.OPEN, null);
        }
        return afterComma(pos, length, segment, earlier);
    }

    /** An event or a condition named before the comma is what the length counts from. */
    private TimePhrase afterComma(int pos, Length length, Segment segment, List<Segment> earlier) {
        for (Segment before : earlier) {
            boolean now = FROM_NOW.is(text, before.start(), before.end());
            boolean meeting = AFTER_MEETING.is(text, before.start(), before.end());
            boolean known = now || meeting && base.origin() == BaseDate.Origin.MEETING;
            boolean event = EVENT_END.before(text, before.start(), before.end()) > 0;
            if (event && !known) {
                boolean adjacent = pos == segment.start() && before.equals(earlier.get(earlier.size() - 1));
                int start = adjacent ? eventStart(before.start(), before.end()) : pos;
                return new TimePhrase(start, length.end(), Kind.AFTER_EVENT, null);
            }
            boolean condition =
                    CONDITION.at(text, before.start(), before.end()) > 0 || text.charAt(before.end() - 1) == '的';
            if (condition) {
                return new TimePhrase(pos, length.end(), Kind.OPEN, null);
            }
        }
        return counted(pos, length);
    }

    private boolean hasOrigin(int start, int pos) {
        for (int i = Math.max(start, pos - REACH); i < pos; i++) {
            boolean from = text.charAt(i) == '自' && (i + 1 >= pos || "查行主身评动我".indexOf(text.charAt(i + 1)) < 0);
            if (from) {
                return true;
            }
        }
        return false;
    }

    /** The event starts with 自, after 在, or after a modal verb, else with the segment. */
    private int eventStart(int segmentStart, int pos) {
        int start = Math.max(segmentStart, pos - REACH);
        int from = last(FROM, start, pos);
        if (from >= 0) {
            return from;
        }
        int receipt = RECEIPT.find(text, start, pos);
        if (receipt >= 0) {
            return receipt;
        }
        int at = last(AT, start, pos);
        int opening = at >= 0 ? at : last(OPENING, start, pos);
        return opening < 0 ? start : opening + Math.max(AT.at(text, opening, pos), OPENING.at(text, opening, pos));
    }

    private int last(Words words, int start, int pos) {
        for (int i = pos - 2; i >= start; i--) {
            boolean inside = NOT_OPENING.before(text, start, i + 1) > 0;
            if (!inside && words.at(text, i, pos) > 0) {
                return i;
            }
        }
        return -1;
    }

    private TimePhrase counted(int start, Length length) {
        Optional<LocalDate> date = base.day().flatMap(from -> after(from, length));
        Kind kind = length.unit() == Unit.HOUR ? Kind.OPEN : Kind.LIMIT;
        return new TimePhrase(start, length.end(), kind, date.orElse(null));
    }

    private Optional<LocalDate> after(LocalDate from, Length length) {
        int amount = length.amount();
        return switch (length.unit()) {
            case WORKDAY -> Optional.of(workdays.plusWorkdays(from, amount));
            case DAY -> Optional.of(from.plusDays(amount));
            case WEEK -> Optional.of(from.plusWeeks(amount));
            case MONTH -> Optional.of(from.plusMonths(amount));
            case HALF_MONTH -> Optional.of(from.plusDays(15));
            case HALF_YEAR -> Optional.of(from.plusMonths(6));
            case HOUR -> Optional.empty();
        };
    }
}
