package org.luoshi.supervision.intake.task;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.supervision.intake.office.OfficeList;
import org.luoshi.supervision.intake.office.OfficeMention;
import org.luoshi.supervision.intake.office.OfficeReader;
import org.luoshi.supervision.intake.task.RolePhrase.Role;
import org.luoshi.supervision.intake.task.RolePhrase.Strength;
import org.luoshi.supervision.intake.text.Segment;
import org.luoshi.supervision.intake.text.Sentence;
import org.luoshi.supervision.intake.text.Words;

/** Reads labelled fields: 责任单位：…  配合处室：…  完成时限：…. */
final class FieldReader {
    private static final Words LEAD = Words.of(
            "牵头单位 牵头处室 牵头部门 牵头科室 牵头单位（处室） 牵头处室（单位） 牵头科室（单位） 责任单位 责任处室 责任部门 责任科室 责任处室（单位） 责任单位（处室） 承办单位 承办处室 承办部门 主办单位 主办处室 负责处室 负责单位 负责部门 落实单位 落实处室 牵头 主责单位 主责处室 牵头责任单位 责任主体");
    private static final Words ASSIST = Words.of("配合单位 配合处室 配合部门 配合科室 配合 协办单位 协办处室 协办部门 协助单位 协助处室 参与单位 参与处室 参加单位 协同单位");
    private static final Words FOLLOW = Words.of("督办单位 督办处室 督办部门 跟踪督办单位 督查单位 督办");
    private static final Words DUE =
            Words.of("完成时限 完成时间 完成期限 时限 办理时限 办结时限 时限要求 截止时间 截止日期 时间节点 时间要求 完成日期 办理期限 整改时限 报送时间 反馈时限");
    private static final Words OTHER = Words.of("责任人 责任领导 牵头领导 分管领导 责任厅领导 牵头厅领导 联系人 联系电话 督办领导 目标 工作目标 备注 依据");
    private static final Words SHARE = Words.of("（牵头） （配合）");

    private final CharSequence text;
    private final OfficeReader offices;

    FieldReader(CharSequence text, OfficeReader offices) {
        this.text = text;
        this.offices = offices;
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
        List<Segment> segments = sentence.segments();
        for (int i = 0; i < segments.size(); i++) {
            Label label = label(segments.get(i));
            if (label == null) {
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
        return fields;
    }

    private Label label(Segment segment) {
        if (!segment.isIntroduction()) {
            return null;
        }
        int end = segment.end();
        while (end > segment.start() && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (LEAD.is(text, segment.start(), end)) {
            return Label.LEAD;
        }
        if (ASSIST.is(text, segment.start(), end)) {
            return Label.ASSIST;
        }
        if (FOLLOW.is(text, segment.start(), end)) {
            return Label.FOLLOW;
        }
        if (DUE.is(text, segment.start(), end)) {
            return Label.DUE;
        }
        return OTHER.is(text, segment.start(), end) ? Label.OTHER : null;
    }

    /** The parts named by the fields; a value with anything but offices names none. */
    List<RolePhrase> roles(List<Field> fields) {
        List<RolePhrase> roles = new ArrayList<>();
        for (Field field : fields) {
            Role role = role(field.label());
            if (role != null) {
                offices.value(field.valueStart(), field.end()).ifPresent(list -> add(role, list, field, roles));
            }
        }
        return roles;
    }

    private static Role role(Label label) {
        return switch (label) {
            case LEAD -> Role.LEAD;
            case ASSIST -> Role.ASSIST;
            case FOLLOW -> Role.FOLLOW;
            case DUE, OTHER -> null;
        };
    }

    /** 责任单位：A（牵头）、B（配合）: the tags part the list. */
    private void add(Role role, List<OfficeMention> list, Field field, List<RolePhrase> roles) {
        boolean tagged = list.stream().anyMatch(office -> isTagged(office, '牵'));
        List<OfficeMention> leads = new ArrayList<>();
        List<OfficeMention> assists = new ArrayList<>();
        for (OfficeMention office : list) {
            boolean assist = isTagged(office, '配') || tagged && !isTagged(office, '牵');
            (assist && role == Role.LEAD ? assists : leads).add(office);
        }
        addPhrase(role, leads, field, roles);
        addPhrase(Role.ASSIST, assists, field, roles);
    }

    private boolean isTagged(OfficeMention office, char tag) {
        return SHARE.before(text, office.start(), office.end()) > 0 && text.charAt(office.end() - 3) == tag;
    }

    private static void addPhrase(Role role, List<OfficeMention> list, Field field, List<RolePhrase> roles) {
        if (!list.isEmpty()) {
            OfficeList offices = new OfficeList(field.valueStart(), field.end(), list);
            roles.add(new RolePhrase(role, Strength.NAMED, offices, field.start(), field.end()));
        }
    }
}
