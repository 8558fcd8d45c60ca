package org.luoshi.supervision.intake.time;

import java.util.Optional;
import org.luoshi.supervision.intake.text.Numeral;
import org.luoshi.supervision.intake.text.Segment;
import org.luoshi.supervision.intake.text.Words;

/** Reads limits that count back from an event: 会前3天, 在会议召开前15日. Their day only a person can tell. */
final class BeforeEventReader {
    private static final Words AT = Words.of("在 于");
    private static final Words EVENT_BEFORE = Words.of("召开前 举行前 举办前 开幕前 开始前 启动前 结束前 会前 会议前 活动前 节前 开学前 开工前 开标前 评审前");
    private static final Words UNIT = Words.of("日 天 个工作日 周 个月");
    private static final int LONGEST_EVENT = 20;

    private final CharSequence text;

    BeforeEventReader(CharSequence text) {
        this.text = text;
    }

    Optional<TimePhrase> at(int pos, Segment segment) {
        int limit = segment.end();
        int here = EVENT_BEFORE.at(text, pos, limit);
        if (here > 0) {
            return phrase(pos, pos + here, limit);
        }
        int preposition = AT.at(text, pos, limit);
        for (int i = pos + 1; preposition > 0 && i < Math.min(limit, pos + LONGEST_EVENT); i++) {
            int word = EVENT_BEFORE.at(text, i, limit);
            if (word > 0) {
                return phrase(pos, i + word, limit);
            }
        }
        return Optional.empty();
    }

    /** The event with the number of days behind it; without a number it is left to the words for festivals. */
    private Optional<TimePhrase> phrase(int start, int end, int limit) {
        return Numeral.at(text, end, limit)
                .map(number -> number.end() + UNIT.at(text, number.end(), limit))
                .filter(stop -> UNIT.before(text, end, stop) > 0)
                .map(stop -> new TimePhrase(start, stop, TimePhrase.Kind.OPEN, null));
    }
}
