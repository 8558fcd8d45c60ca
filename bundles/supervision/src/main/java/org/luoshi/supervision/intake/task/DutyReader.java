package org.luoshi.supervision.intake.task;

import java.util.List;
import java.util.Optional;
import org.luoshi.supervision.intake.text.PlainWords;
import org.luoshi.supervision.intake.text.Segment;
import org.luoshi.supervision.intake.text.Words;
import org.luoshi.supervision.intake.time.TimePhrase;
import org.luoshi.supervision.intake.time.TimePhrase.Kind;

/** Recognises duties without an end: standing ones (常态要求) and regular reports (定期报告). */
final class DutyReader {
    private static final Words FROM_NOW_ON = Words.of("今后");
    private static final Words ALWAYS =
            Words.of("长期坚持 长期推进 长期抓好 长期抓 常态化开展 常态化推进 常态化工作 常态化机制 常态化坚持 常态化抓 作为常态 形成常态 常态长效 常抓不懈");
    private static final Words WHENEVER = Words.of("凡");
    private static final Words EACH = Words.of("凡 凡是 新形成 新印发 新制定 新出台 新签订 每件 每份 每次 各类新");
    private static final Words INVARIABLY = Words.of("一律 均 必须 须 应");
    private static final Words REPORT = Words.of("报告 报送 汇报 通报 反馈 上报 专报 调度 报");
    private static final Words NOT_REPORT =
            Words.of("报名 报销 报刊 海报 报批 报废 报到 日报 申报 填报 情报 调度推进 调度会 调度机制 报告会 汇报会 通报会 举报 预报 公报 报价");
    private static final Words REGULARLY = Words.of("定期 不定期");

    private final CharSequence text;
    private final PlainWords words;

    DutyReader(CharSequence text, PlainWords words) {
        this.text = text;
        this.words = words;
    }

    /** The words of the standing duty in the sentence, if it sets one. */
    Optional<String> standing(List<SegmentReading> sentence) {
        int start = -1;
        int end = -1;
        for (int i = 0; i < sentence.size(); i++) {
            if (isStanding(sentence, i)) {
                Segment segment = sentence.get(i).segment();
                start = start < 0 ? segment.start() : start;
                boolean goesOn = WHENEVER.isIn(text, segment.start(), segment.end()) && i + 1 < sentence.size();
                end = goesOn ? sentence.get(i + 1).segment().end() : segment.end();
            }
        }
        return start < 0 ? Optional.empty() : Optional.of(words.quote(start, end));
    }

    boolean isStanding(List<SegmentReading> sentence, int index) {
        SegmentReading reading = sentence.get(index);
        Segment segment = reading.segment();
        int start = segment.start();
        int end = segment.end();
        boolean fromNowOn = FROM_NOW_ON.at(text, start, end) > 0;
        boolean each = EACH.isIn(text, start, end)
                && INVARIABLY.isIn(text, start, end)
                && reading.times().stream().anyMatch(time -> time.kind() == Kind.AFTER_EVENT);
        boolean whenever = WHENEVER.isIn(text, start, end) && isBound(sentence, index);
        boolean regular = cycle(reading).isPresent() && reportEnd(sentence, index) < 0;
        return fromNowOn || each || whenever || ALWAYS.isIn(text, start, end) || regular;
    }

    /** 凡…的，须…: the duty may follow after a comma. */
    private boolean isBound(List<SegmentReading> sentence, int index) {
        int last = Math.min(index + 1, sentence.size() - 1);
        return INVARIABLY.isIn(
                text,
                sentence.get(index).segment().start(),
                sentence.get(last).segment().end());
    }

    /** The words of the regular report: 每周五向厅领导报告进展. */
    Optional<String> reporting(List<SegmentReading> sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            int end = reportEnd(sentence, i);
            if (end >= 0) {
                return Optional.of(
                        words.quote(regular(sentence.get(i)).orElseThrow().start(), end));
            }
        }
        return Optional.empty();
    }

    /** Where the words of a regular report end, or -1; the verb may follow after a comma. */
    private int reportEnd(List<SegmentReading> sentence, int index) {
        SegmentReading reading = sentence.get(index);
        int from = regular(reading).map(TimePhrase::end).orElse(-1);
        if (from < 0) {
            return -1;
        }
        int end = reading.segment().end();
        boolean goesOn = from == end && index + 1 < sentence.size();
        int limit = goesOn ? sentence.get(index + 1).segment().end() : end;
        return reports(from, limit) ? limit : -1;
    }

    private Optional<TimePhrase> regular(SegmentReading reading) {
        return reading.times().stream()
                .filter(time -> time.kind() == Kind.CYCLE)
                .findFirst();
    }

    /** A cycle with a measure; 定期 alone is too vague for a duty. */
    private Optional<TimePhrase> cycle(SegmentReading reading) {
        return regular(reading).filter(time -> !REGULARLY.is(text, time.start(), time.end()));
    }

    private boolean reports(int from, int limit) {
        for (int i = from; i < limit; i++) {
            boolean report = REPORT.at(text, i, limit) > 0
                    && NOT_REPORT.at(text, i, limit) == 0
                    && NOT_REPORT.before(text, from, i + 1) == 0;
            if (report) {
                return true;
            }
        }
        return false;
    }
}
