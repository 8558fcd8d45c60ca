package org.luoshi.supervision.intake.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luoshi.supervision.intake.text.Segment;
import org.luoshi.supervision.intake.text.Sentence;
import org.luoshi.supervision.intake.text.Words;

/** Reads labelled fields: 责任单位：…  配合处室：…  完成时限：…. */
final class FieldReader {
    private static final Words LEAD = Words.of(
            "牵头单位 牵头处室 牵头部门 牵头科室 牵头单位（处室） 牵头处室（单位） 牵头科室（单位） 责任单位 责任处室 责任部门 责任科室 责任处室（单位） 责任单位（处室） 承办单位 承办处室 承办部门 主办单位 主办处室 负责处室 负责单位 负责部门 落实单位 落实处室 牵头 主责单位 主责处室 主办 主办人 承办 牵头责任单位 责任主体");
    private static final Words ASSIST =
            Words.of("配合单位 配合处室 配合部门 配合科室 配合 协办单位 协办处室 协办部门 协助单位 协助处室 参与单位 参与处室 参加单位 协同单位 协办");
    private static final Words FOLLOW = Words.of("督办单位 督办处室 督办部门 跟踪督办单位 督查单位 督办");
    private static final Words DUE =
            Words.of("完成时限 完成时间 完成期限 时限 办理时限 办结时限 时限要求 截止时间 截止日期 时间节点 时间要求 完成日期 办理期限 整改时限 报送时间 反馈时限");
    private static final Words OTHER = Words.of("责任人 责任领导 牵头领导 分管领导 责任厅领导 牵头厅领导 联系人 联系电话 督办领导 目标 工作目标 备注 依据");
    private static final Words IS = Words.of("为 是");

    private final CharSequence text;

    FieldReader(CharSequence text) {
        this.text = text;
    }

    /** What a labelled stretch is about. */
    enum Label {
        LEAD,
        ASSIST,
        FOLLOW,
        DUE,
        OTHER
    }

    /** A label and the segments of its value. */
    record Field(Label label, int start, int valueStart, int end, List<Segment> value) {}

    List<Field> in(Sentence sentence) {
        List<Field> fields = new ArrayList<>();
        List<Segment> segments = parted(sentence.segments());
        for (int i = 0; i < segments.size(); i++) {
            Label label = label(segments.get(i));
            if (label == null) {
                said(segments.get(i)).ifPresent(fields::add);
                continue;
            }
            int last = i;
            while (last + 1 < segments.size()
                    && label(segments.get(last + 1)) == null
                    && segments.get(last).mark() != '）') {
                last++;
            }
            if (last > i) {
                fields.add(new Field(
                        label,
                        segments.get(i).start(),
                        segments.get(i + 1).start(),
                        segments.get(last).end(),
                        segments.subList(i + 1, last + 1)));
                i = last;
            }
        }
        boolean lone = fields.size() == 1 && fields.get(0).label() == Label.DUE && segments.size() > 1;
        return lone && text.charAt(fields.get(0).valueStart() - 1) != '：' ? List.of() : fields;
    }

    /** 牵头处室：A  协办处室：B: a blank parts the value from the next label. */
    private List<Segment> parted(List<Segment> segments) {
        List<Segment> parted = new ArrayList<>();
        for (Segment segment : segments) {
            int blank = segment.isIntroduction() ? lastBlank(segment) : -1;
            if (blank > segment.start() && label(blank + 1, segment.end()) != null) {
                parted.add(new Segment(segment.start(), blank, ' '));
                parted.add(new Segment(blank + 1, segment.end(), segment.mark()));
            } else {
                parted.add(segment);
            }
        }
        return parted;
    }

    private int lastBlank(Segment segment) {
        int pos = segment.end() - 1;
        while (pos > segment.start() && text.charAt(pos) != ' ') {
            pos--;
        }
        return pos;
    }

    private Label label(Segment segment) {
        if (!segment.isIntroduction()) {
            return null;
        }
        int end = segment.end();
        while (end > segment.start() && text.charAt(end - 1) == ' ') {
            end--;
        }
        return label(segment.start(), end);
    }

    private Label label(int start, int end) {
        if (LEAD.is(text, start, end)) {
            return Label.LEAD;
        }
        if (ASSIST.is(text, start, end)) {
            return Label.ASSIST;
        }
        if (FOLLOW.is(text, start, end)) {
            return Label.FOLLOW;
        }
        if (DUE.is(text, start, end)) {
            return Label.DUE;
        }
        return OTHER.is(text, start, end) ? Label.OTHER : null;
    }

    /** 责任单位为各科研院所: the value stands in the same segment. */
    private Optional<Field> said(Segment segment) {
        int start = segment.start();
        int word = Stream.of(LEAD, ASSIST, DUE)
                .mapToInt(words -> words.at(text, start, segment.end()))
                .max()
                .orElse(0);
        int is = IS.at(text, start + word, segment.end());
        Segment value = new Segment(start + word + is, segment.end(), segment.mark());
        return word == 0 || is == 0 || value.start() >= value.end()
                ? Optional.empty()
                : Optional.of(
                        new Field(label(start, start + word), start, value.start(), segment.end(), List.of(value)));
    }
}
