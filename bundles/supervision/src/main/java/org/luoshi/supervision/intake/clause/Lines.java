package org.luoshi.supervision.intake.clause;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.supervision.intake.text.Numeral;
import org.luoshi.supervision.intake.text.Span;
import org.luoshi.supervision.intake.text.Words;

/** The lines of a text that hold words, and what their form alone says about them. */
final class Lines {
    private static final String SENTENCE_MARKS = "。；，！？";
    private static final Words OPENING_END = Words.of("如下 如下： 如下。 以下事项 以下事项：");
    private static final Words OPENING = Words.of("主持召开 召集 现将 现就 现纪要 纪要如下 通知如下");
    private static final Words FIELD = Words.of(
            "责任单位 责任处室 责任部门 责任科室 责任人 责任领导 牵头单位 牵头处室 牵头部门 牵头科室 牵头领导 配合单位 配合处室 配合部门 协办单位 协办处室 参与单位 承办单位 承办处室 主办单位 主办处室 落实单位 督办单位",
            "完成时限 完成时间 完成期限 时限 办理时限 办结时限 时间节点 时间要求 分管领导 责任厅领导 工作目标 目标 进度安排 （责任 （牵头 （完成 （配合");
    private static final Words NOT_ADDRESSED = Words.of("。 如下 议定 要求 会议 事项 决定 强调 明确 工作");
    private static final Words YEAR = Words.of("年");
    private static final Words ANNEX = Words.of("附件 附表 附录");
    private static final Words ABOUT = Words.of("关于");
    private static final int LONGEST_YEAR = 6;
    private static final int LONGEST_DATE = 16;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_SIGNATURE = 40;

    private final CharSequence text;
    private final List<Span> all = new ArrayList<>();

    Lines(CharSequence text) {
        this.text = text;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                add(start, i);
                start = i + 1;
            }
        }
    }

    private void add(int from, int end) {
        int start = from;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        if (start < end) {
            all.add(new Span(start, end));
        }
    }

    List<Span> all() {
        return all;
    }

    boolean isTitle(Span line) {
        return line.end() - line.start() <= LONGEST_TITLE && !endsSentence(line.end()) && !hasSentenceMark(line);
    }

    boolean isAddressee(Span line) {
        return text.charAt(line.end() - 1) == '：'
                && line.end() - line.start() <= 2 * LONGEST_TITLE
                && ("各厅省有".indexOf(text.charAt(line.start())) >= 0 || line.end() - line.start() <= LONGEST_SIGNATURE)
                && !NOT_ADDRESSED.isIn(text, line.start(), line.end());
    }

    boolean isOpening(Span line) {
        return endsOpening(line) || OPENING.isIn(text, line.start(), line.end());
    }

    boolean endsOpening(Span line) {
        return OPENING_END.before(text, line.start(), line.end()) > 0;
    }

    boolean isField(Span line) {
        return FIELD.at(text, line.start(), line.end()) > 0;
    }

    boolean startsWith(Span line, Words words) {
        return words.at(text, line.start(), line.end()) > 0;
    }

    boolean endsSentence(int end) {
        return end > 0 && "。；！".indexOf(text.charAt(end - 1)) >= 0;
    }

    private boolean hasSentenceMark(Span line) {
        for (int i = line.start(); i < line.end(); i++) {
            if (SENTENCE_MARKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A line that is a date and no more, in brackets or not. */
    boolean isDate(Span line) {
        boolean bracketed = text.charAt(line.start()) == '（' && text.charAt(line.end() - 1) == '）';
        int start = bracketed ? line.start() + 1 : line.start();
        int end = bracketed ? line.end() - 1 : line.end();
        int year = YEAR.find(text, start, Math.min(end, start + LONGEST_YEAR));
        return year > start && end - start <= LONGEST_DATE && text.charAt(end - 1) == '日';
    }

    /** 附件, 附件2: alone on its line before an annex. */
    boolean isAnnexMark(Span line) {
        int word = ANNEX.at(text, line.start(), line.end());
        int end = Numeral.at(text, line.start() + word, line.end())
                .map(Numeral::end)
                .orElse(line.start() + word);
        return word > 0 && end == line.end();
    }

    /** A heading without a number: 关于…. */
    boolean isHeading(Span line) {
        return isTitle(line) && ABOUT.at(text, line.start(), line.end()) > 0;
    }

    /** The name of the department over a date at the end of a paper. */
    boolean isSignature(int index) {
        Span line = all.get(index);
        boolean named = line.end() - line.start() <= LONGEST_SIGNATURE && !hasSentenceMark(line);
        return isDate(line) || named && index + 1 < all.size() && isDate(all.get(index + 1));
    }
}
