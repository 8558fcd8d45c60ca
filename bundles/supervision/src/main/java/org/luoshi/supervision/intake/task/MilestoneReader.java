package org.luoshi.supervision.intake.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.luoshi.supervision.intake.task.FieldReader.Field;
import org.luoshi.supervision.intake.text.PlainWords;
import org.luoshi.supervision.intake.text.Span;
import org.luoshi.supervision.intake.text.Words;
import org.luoshi.supervision.intake.time.TimePhrase;
import org.luoshi.supervision.intake.time.TimePhrase.Kind;

/** Turns the deadlines of a sentence into milestones. */
final class MilestoneReader {
    private static final Words NO_END = Words.of("长期坚持 长期 持续推进 持续 常态化推进 常态化 长期任务 贯穿全年 常年坚持");

    private final WhatReader whats;
    private final DeadlineJudge judge;
    private final PlainWords words;
    private final CharSequence text;

    MilestoneReader(CharSequence text, PlainWords words, DeadlineJudge judge) {
        this.text = text;
        this.words = words;
        this.judge = judge;
        this.whats = new WhatReader(text, words);
    }

    /**
     * The milestones of the segments that may hold one, from a place on.
     *
     * @param all all segments, for the words around a deadline
     * @param current those that do not tell of the past
     */
    List<Milestone> in(
            List<SegmentReading> all, List<SegmentReading> current, Predicate<SegmentReading> mayHold, int from) {
        List<Milestone> milestones = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            SegmentReading reading = all.get(i);
            boolean read = current.contains(reading) && mayHold.test(reading) && !isOnlyWhen(all, current, i);
            for (TimePhrase time : reading.times()) {
                if (read && time.start() >= from && judge.isDeadline(time, reading)) {
                    TimePhrase limit = judge.endsPeriod(time, reading) ? time.asLimit() : time;
                    milestones.add(milestone(whats.what(all, i, time), limit));
                }
            }
        }
        return milestones;
    }

    /** 6月底前，规划处已完成…, 7月至12月，每周…: the words only say when, and what follows is no deadline. */
    private boolean isOnlyWhen(List<SegmentReading> all, List<SegmentReading> current, int index) {
        SegmentReading reading = all.get(index);
        boolean bare = reading.times().size() == 1
                && reading.times().get(0).start() <= reading.segment().start() + 1
                && reading.times().get(0).end() == reading.segment().end();
        if (!bare || index + 1 >= all.size()) {
            return false;
        }
        SegmentReading next = all.get(index + 1);
        boolean repeated = next.times().stream().anyMatch(time -> time.kind() == Kind.CYCLE);
        return repeated || !current.contains(next);
    }

    /** 完成时限：…; here even a bare day or month is the limit. */
    List<Milestone> ofField(Field field, List<TimePhrase> times) {
        List<Milestone> milestones = new ArrayList<>();
        for (TimePhrase time : times) {
            if (time.kind() != Kind.CYCLE && time.kind() != Kind.BEGINNING) {
                boolean known = time.kind() == Kind.PERIOD && time.date() != null;
                milestones.add(milestone(after(field, time), known ? time.asLimit() : time));
            }
        }
        return milestones;
    }

    /** 完成时限：9月中旬形成送审稿，…: what is to be done by then, if the field says so. */
    private String after(Field field, TimePhrase time) {
        return field.value().stream()
                .filter(segment -> segment.start() <= time.start() && time.end() < segment.end())
                .map(segment -> words.quote(time.end(), segment.end()))
                .findFirst()
                .orElse("");
    }

    /** 完成时限：长期坚持, 每月一次. */
    Optional<String> standingField(Field field, List<TimePhrase> times) {
        boolean endless = NO_END.at(text, field.valueStart(), field.end()) > 0
                || times.stream().anyMatch(time -> time.kind() == Kind.CYCLE);
        return endless ? Optional.of(words.quote(field.valueStart(), field.end())) : Optional.empty();
    }

    private Milestone milestone(String what, TimePhrase time) {
        boolean open = !time.namesDay();
        return new Milestone(
                what,
                open ? null : time.date(),
                open ? words.quote(time.start(), time.end()) : null,
                new Span(time.start(), time.end()));
    }
}
