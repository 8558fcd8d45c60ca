package org.luoshi.supervision.intake.task;

import java.util.List;
import org.luoshi.supervision.intake.text.Imperatives;
import org.luoshi.supervision.intake.text.PlainWords;
import org.luoshi.supervision.intake.text.Segment;
import org.luoshi.supervision.intake.text.Words;
import org.luoshi.supervision.intake.time.TimePhrase;

/** Words what is to be done by a deadline, from the words around it. */
final class WhatReader {
    private static final Words LEADING = Words.of("应当 应 要 须 需 务必 必须 并 再 期间 请 ， 、 ： ； ）");
    private static final Words TRAILING = Words.of(
            "请 于 在 将 要 应 须 需 （ 务于 应于 须于 时限为 时限 完成时限为 时间为 限 、 ， 务必 力争 确保 争取 原则上 分别于 分别 最迟 最迟不晚于 不晚于 不迟于 拟于 计划 截止时间为 期限为");
    private static final Words TOPIC_END = Words.of("与 和 同 及 要 应 由 在 于 将 须 需");
    private static final Words THING = Words.of("材料 意见 结果 情况 数据 报告 信息 清单 名单 成果");
    private static final int SHORT = 3;
    private static final int LONGEST_TOPIC = 24;

    private final CharSequence text;
    private final PlainWords words;

    WhatReader(CharSequence text, PlainWords words) {
        this.text = text;
        this.words = words;
    }

    /** What is to be done by {@code phrase}, which stands in segment {@code index} of the sentence. */
    String what(List<SegmentReading> sentence, int index, TimePhrase phrase) {
        SegmentReading reading = sentence.get(index);
        String after = after(reading, phrase);
        String before = before(reading, phrase);
        if (after.isEmpty() && before.isEmpty()) {
            after = next(sentence, index);
        }
        if (after.isEmpty()) {
            return before.isEmpty() ? topic(sentence, index) : before;
        }
        if (after.length() > SHORT) {
            return after;
        }
        String topic = before.isEmpty() ? topic(sentence, index) : before;
        return topic + after;
    }

    private String after(SegmentReading reading, TimePhrase phrase) {
        int end = reading.segment().end();
        int start = phrase.end();
        for (RolePhrase role : reading.roles()) {
            boolean right = role.start() >= phrase.end() && role.start() <= phrase.end() + 1;
            start = right || role.start() < phrase.end() ? Math.max(start, role.end()) : start;
        }
        for (TimePhrase other : reading.times()) {
            boolean following = other.start() > phrase.start();
            if (following && LEADING.skip(text, start, other.start()) == other.start()) {
                start = other.end();
            } else if (following) {
                end = Math.min(end, other.start());
            }
        }
        return words.quote(LEADING.skip(text, start, end), end);
    }

    private String before(SegmentReading reading, TimePhrase phrase) {
        int start = RoleWords.OPENERS.skip(text, reading.segment().start(), phrase.start());
        for (RolePhrase role : reading.roles()) {
            start = role.end() <= phrase.start() ? Math.max(start, role.end()) : start;
            start = role.start() < phrase.start() && role.end() >= phrase.start() ? phrase.start() : start;
        }
        start = LEADING.skip(text, start, phrase.start());
        return words.quote(start, withoutTrailing(start, phrase.start()));
    }

    private int withoutTrailing(int start, int end) {
        int stop = end;
        for (int word = TRAILING.before(text, start, stop); word > 0; word = TRAILING.before(text, start, stop)) {
            stop -= word;
        }
        return stop;
    }

    /** The words after the comma that ends the deadline's own segment. */
    private String next(List<SegmentReading> sentence, int index) {
        for (int i = index + 1; i < sentence.size(); i++) {
            SegmentReading reading = sentence.get(i);
            boolean assists = reading.roles().stream().noneMatch(RolePhrase::leads)
                    && !reading.roles().isEmpty();
            int start =
                    LEADING.skip(text, reading.contentStart(), reading.segment().end());
            if (!assists && start < reading.segment().end()) {
                return words.quote(start, reading.segment().end());
            }
        }
        return "";
    }

    /** What the sentence is about so far: the thing named at the head of an earlier segment, or all of it. */
    private String topic(List<SegmentReading> sentence, int index) {
        for (int i = index - 1; i >= 0; i--) {
            SegmentReading reading = sentence.get(i);
            Segment segment = reading.segment();
            int opened = RoleWords.OPENERS.skip(text, segment.start(), segment.end());
            int inside = subjectEnd(reading, opened);
            int start = LEADING.skip(
                    text, Math.max(opened, inside > opened ? opened : reading.contentStart()), segment.end());
            int end = inside > opened ? inside : segment.end();
            if (start < end && reading.times().isEmpty()) {
                return words.quote(start, isDeed(start, end) ? end : head(start, end));
            }
        }
        return "";
    }

    /** 完善办法 is something to do, 解读材料 a thing. */
    private boolean isDeed(int start, int end) {
        return Imperatives.at(text, start, end) && THING.at(text, start + 2, end) == 0;
    }

    /** Where 由X负责 stands in the middle: the words before it are the topic. */
    private static int subjectEnd(SegmentReading reading, int opened) {
        return reading.roles().stream()
                .filter(role -> role.start() > opened + 1)
                .mapToInt(RolePhrase::start)
                .findFirst()
                .orElse(-1);
    }

    private int head(int start, int end) {
        int cut = TOPIC_END.find(text, Math.min(end, start + 2), Math.min(end, start + LONGEST_TOPIC));
        return cut < 0 || text.charAt(start) == '对' ? end : cut;
    }
}
