package org.luoshi.supervision.intake.time;

import java.util.Optional;
import org.luoshi.supervision.intake.text.Numeral;
import org.luoshi.supervision.intake.text.Words;

/** Reads words of repetition: 每周五, 每月5日前, 每季度末, 按月, 定期. They never are a deadline. */
final class CycleReader {
    private static final Words UNIT = Words.of("工作日 周 星期 半个月 半月 月 季度 季 半年 年度 年 旬 日 天 两周 学期 个月 个季度 个工作日");
    private static final Words BY_UNIT = Words.of("按月度 按月 按季度 按季 按周 按旬 按半年 逐月 逐季 逐周 逐日 逐旬");
    private static final Words NOT_BY_UNIT = Words.of("按周期 按月份 按季节");
    private static final Words REGULARLY = Words.of("定期 不定期");
    private static final Words MORE = Words.of(
            "初 底 末 末月 首月 首周 首日 第一个月 第一个工作日 最后一个工作日 最后一个月 最后一周 最后一天 结束后 结束 后",
            "上午 下午 下班 前 之前 以前 内 以内 的 上旬 中旬 下旬 次月 下月 首个工作日 第一周");
    private static final Words DAYS = Words.of("日 号 个工作日 天 月底 月末 月");
    private static final String WEEKDAYS = "一二三四五六日天末";

    private final CharSequence text;

    CycleReader(CharSequence text) {
        this.text = text;
    }

    Optional<TimePhrase> at(int pos, int limit) {
        int word = NOT_BY_UNIT.at(text, pos, limit) > 0 ? 0 : BY_UNIT.at(text, pos, limit);
        word = Math.max(word, REGULARLY.at(text, pos, limit));
        if (word > 0) {
            return cycle(pos, pos + word);
        }
        if (text.charAt(pos) != '每') {
            return Optional.empty();
        }
        int next = Numeral.at(text, pos + 1, limit).map(Numeral::end).orElse(pos + 1);
        next = next < limit && (text.charAt(next) == '逢' || text.charAt(next) == '隔') ? next + 1 : next;
        int unit = UNIT.at(text, next, limit);
        return unit == 0 ? Optional.empty() : cycle(pos, rest(next + unit, limit));
    }

    private Optional<TimePhrase> cycle(int start, int end) {
        return Optional.of(new TimePhrase(start, end, TimePhrase.Kind.CYCLE, null));
    }

    private int rest(int from, int limit) {
        boolean weekday = text.charAt(from - 1) == '周' || text.charAt(from - 1) == '期';
        int pos = weekday && from < limit && WEEKDAYS.indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
        int before;
        do {
            before = pos;
            pos = MORE.skip(text, pos, limit);
            pos = days(pos, limit);
        } while (pos > before);
        return pos;
    }

    private int days(int pos, int limit) {
        return Numeral.at(text, pos, limit)
                .map(number -> number.end() + DAYS.at(text, number.end(), limit))
                .filter(end -> DAYS.before(text, pos, end) > 0)
                .orElse(pos);
    }
}
