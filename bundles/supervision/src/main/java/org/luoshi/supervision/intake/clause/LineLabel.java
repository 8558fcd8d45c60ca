package org.luoshi.supervision.intake.clause;

import java.util.Optional;
import org.luoshi.supervision.intake.clause.Passage.Part;
import org.luoshi.supervision.intake.text.Span;
import org.luoshi.supervision.intake.text.Words;

/** The label at the head of a line that makes it attendance, circulation, contact or the list of attachments. */
record LineLabel(String name, Part part) {
    private static final int LONGEST_ATTACHMENT = 4;
    private static final int LONGEST = 12;
    private static final Words ATTENDANCE = Words.of(
            "出席 出席人员 出席人 出席单位 参加 参加人员 参加人 参会 参会人员 参会单位 与会 与会人员 列席 列席人员 列席人 列席单位 请假 请假人员 请假人 缺席 缺席人员 记录 记录人 整理 整理人");
    private static final Words ADDRESSEE = Words.of("主送 抄送 抄报 分送 发送 送 发 报 印送 呈报 呈送");
    private static final Words CONTACT = Words.of("联系人 联系电话 联系方式 联系人及电话 联系人及联系方式 电子邮箱 邮箱 传真 电话 地址");
    private static final Words ATTACHMENTS = Words.of("附件");
    private static final int LONGEST_CLOSING = 60;
    private static final Words PRINTED = Words.of("日印发 日印制");
    private static final Words CLOSING = Words.of("特此通知 特此函告 特此纪要 特此通报 特此函复 此件公开发布 （此件 （联系人 （信息公开 （公开方式 专此");

    static Optional<LineLabel> of(CharSequence text, Span line) {
        StringBuilder word = new StringBuilder();
        int limit = Math.min(line.end(), line.start() + LONGEST);
        int pos = line.start();
        while (pos < limit && text.charAt(pos) != '：') {
            if (text.charAt(pos) != ' ') {
                word.append(text.charAt(pos));
            }
            pos++;
        }
        if (pos < limit) {
            return named(word.toString());
        }
        boolean brief = line.end() - line.start() <= LONGEST_CLOSING;
        boolean closing = brief && CLOSING.at(text, line.start(), line.end()) > 0;
        boolean printed = brief && PRINTED.before(text, line.start(), line.end()) > 0;
        return closing || printed ? Optional.of(new LineLabel(closing ? "结语" : "印发", Part.CLOSING)) : Optional.empty();
    }

    private static Optional<LineLabel> named(String word) {
        int end = word.length();
        if (ATTENDANCE.is(word, 0, end)) {
            return Optional.of(new LineLabel(word, Part.ATTENDANCE));
        }
        if (ADDRESSEE.is(word, 0, end)) {
            return Optional.of(new LineLabel(word, Part.ADDRESSEE));
        }
        if (CONTACT.is(word, 0, end)) {
            return Optional.of(new LineLabel(word, Part.CLOSING));
        }
        boolean attachment = end > 0 && end <= LONGEST_ATTACHMENT && ATTACHMENTS.at(word, 0, end) > 0;
        return attachment ? Optional.of(new LineLabel(word, Part.ATTACHMENT_LIST)) : Optional.empty();
    }
}
