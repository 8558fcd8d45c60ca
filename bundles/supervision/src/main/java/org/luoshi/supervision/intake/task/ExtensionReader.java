package org.luoshi.supervision.intake.task;

import java.util.List;
import java.util.Optional;
import org.luoshi.supervision.intake.text.PlainWords;
import org.luoshi.supervision.intake.text.Segment;
import org.luoshi.supervision.intake.text.Sentence;
import org.luoshi.supervision.intake.text.Span;
import org.luoshi.supervision.intake.text.Words;
import org.luoshi.supervision.intake.time.TimePhrase;

/** Recognises that a deadline is moved (延期): to which day, and for what. */
final class ExtensionReader {
    private static final Words TO = Words.of("延期至 延期到 延至 延到 延长至 延长到 顺延至 顺延到 推迟至 推迟到 展期至 延后至 延后到 延缓至");
    private static final Words CHANGED_TO = Words.of("调整为 调整至 调整到 变更为 改为 调至");
    private static final Words LATER = Words.of("延期 延长 顺延 推迟 展期 延后 宽限");
    private static final Words TERM = Words.of("时限 时间 期限 节点");
    private static final Words GRANTED = Words.of("同意 批准 准予 准许 研究决定 会议决定");
    private static final Words REFUSED =
            Words.of("不同意 不予同意 不予延期 不予 不得延期 不批准 原则上不 未同意 无故 确需 如需 申请延期的 需要延期的 需延期的 延期的 拟申请");
    private static final Words TURNED_DOWN = Words.of("不同意 不予同意 不予批准 不予延期 不批准 未予同意 未同意 未批准 未获同意 未获批准");
    private static final Words LENGTH = Words.of("一 二 两 三 四 五 六 七 八 九 十 半 1 2 3 4 5 6 7 8 9");
    private static final Words TAIL = Words.of("事项 工作 任务 项目 的 完成时限 完成时间 时限 时间 办理时限 办结时限 整改时限 期限 完成期限");
    private static final Words SUITABLY = Words.of("适当 予以 其 办理");
    private static final Words OBJECT = Words.of("将 对 把");
    private static final Words FROM = Words.of("由 从 自");
    private static final Words CAUSE = Words.of("因 由于 鉴于 原定 考虑到");
    private static final int LONGEST = 12;

    private final CharSequence text;
    private final PlainWords words;

    ExtensionReader(CharSequence text, PlainWords words) {
        this.text = text;
        this.words = words;
    }

    /** The new limit, and the place up to which other dates of the sentence are old ones. */
    record Extension(Optional<Milestone> milestone, int until) {}

    /** Whether somebody's wish to extend a deadline is turned down. */
    boolean refuses(Sentence sentence) {
        return TURNED_DOWN.isIn(text, sentence.start(), sentence.end())
                && (LATER.isIn(text, sentence.start(), sentence.end())
                        || TO.isIn(text, sentence.start(), sentence.end()));
    }

    Optional<Extension> in(Sentence sentence, List<SegmentReading> segments) {
        if (REFUSED.isIn(text, sentence.start(), sentence.end())) {
            return Optional.empty();
        }
        for (int i = 0; i < segments.size(); i++) {
            Optional<Extension> found = toDay(segments, i);
            if (found.isPresent()) {
                return found;
            }
        }
        return grants(segments) ? byLength(segments).or(() -> plain(segments)) : Optional.empty();
    }

    private boolean grants(List<SegmentReading> segments) {
        return segments.stream()
                .anyMatch(reading -> GRANTED.isIn(
                        text, reading.segment().start(), reading.segment().end()));
    }

    /** 同意延期，…: the new limit is said in other words. */
    private Optional<Extension> plain(List<SegmentReading> segments) {
        for (SegmentReading reading : segments) {
            int limit = reading.segment().end();
            int granted = GRANTED.find(text, reading.segment().start(), limit);
            int next = granted < 0 ? limit : granted + GRANTED.at(text, granted, limit);
            next += SUITABLY.at(text, next, limit);
            if (LATER.at(text, next, limit) > 0) {
                return Optional.of(new Extension(Optional.empty(), 0));
            }
        }
        return Optional.empty();
    }

    private Optional<Extension> toDay(List<SegmentReading> segments, int index) {
        SegmentReading reading = segments.get(index);
        for (TimePhrase time : reading.times()) {
            int moved = TO.before(text, reading.segment().start(), time.start());
            int changed = CHANGED_TO.before(text, reading.segment().start(), time.start());
            boolean term =
                    changed > 0 && TERM.isIn(text, reading.segment().start(), time.start()) && isLater(reading, time);
            boolean granted = changed > 0
                    && TERM.isIn(text, reading.segment().start(), time.start())
                    && grants(segments)
                    && reading.times().size() == 1;
            if (moved > 0 || term || granted) {
                int verb = time.start() - Math.max(moved, changed);
                String what = what(segments, index, verb, new Span(verb, verb + 2));
                String relative = time.namesDay() ? null : words.quote(verb, time.end());
                Span evidence = new Span(time.start(), time.end());
                Milestone milestone = new Milestone(what, time.namesDay() ? time.date() : null, relative, evidence);
                return Optional.of(new Extension(Optional.of(milestone), time.end()));
            }
        }
        return Optional.empty();
    }

    /** Changed to a later day than the one named before it. */
    private static boolean isLater(SegmentReading reading, TimePhrase time) {
        return reading.times().stream()
                .filter(old -> old.end() <= time.start() && old.date() != null && time.date() != null)
                .anyMatch(old -> old.date().isBefore(time.date()));
    }

    /** 延期一个月: from when, only a person can tell. */
    private Optional<Extension> byLength(List<SegmentReading> segments) {
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i).segment();
            int verb = LATER.find(text, segment.start(), segment.end());
            int length = verb < 0 ? 0 : LATER.at(text, verb, segment.end());
            if (verb >= 0 && LENGTH.at(text, verb + length, segment.end()) > 0) {
                int end = Math.min(segment.end(), verb + LONGEST);
                String what = what(segments, i, verb, new Span(verb, verb + length));
                Span evidence = new Span(verb, end);
                return Optional.of(
                        new Extension(Optional.of(new Milestone(what, null, words.quote(verb, end), evidence)), end));
            }
        }
        return Optional.empty();
    }

    private String what(List<SegmentReading> segments, int index, int verb, Span verbWords) {
        String thing = thing(segments.get(index), verb);
        for (int i = 0; i < index && thing.isEmpty(); i++) {
            thing = thing(segments.get(i), segments.get(i).segment().end());
        }
        int granted = GRANTED.before(text, segments.get(index).segment().start(), verbWords.start());
        return thing + "（" + words.quote(verbWords.start() - granted, verbWords.end()) + "）";
    }

    private String thing(SegmentReading reading, int limit) {
        int opened = RoleWords.OPENERS.skip(text, reading.segment().start(), limit);
        int start = Math.max(opened, Math.min(limit, reading.contentStart()));
        start += OBJECT.at(text, start, limit);
        int end = limit;
        for (TimePhrase time : reading.times()) {
            end = time.start() > start ? Math.min(end, time.start()) : end;
        }
        end -= FROM.before(text, start, end);
        for (int tail = TAIL.before(text, start, end); tail > 0; tail = TAIL.before(text, start, end)) {
            end -= tail;
        }
        boolean cause = CAUSE.at(text, start, limit) > 0;
        return cause ? "" : words.quote(start, end);
    }
}
