package org.luoshi.supervision.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.luoshi.supervision.intake.Source.Kind;
import org.luoshi.supervision.intake.clause.Passage;
import org.luoshi.supervision.intake.clause.Passage.Part;
import org.luoshi.supervision.intake.text.PlainText;
import org.luoshi.supervision.intake.text.Span;
import org.luoshi.supervision.intake.text.Words;
import org.luoshi.supervision.intake.time.BaseDate;
import org.luoshi.supervision.intake.time.BaseDateReader;

/** Reads title, meeting, number and base date from the opening and the closing lines of a paper. */
final class SourceReader {
    private static final Words MINUTES_TITLE = Words.of("会议纪要 纪要 会议记录");
    private static final Words TITLE_END =
            Words.of("纪要 记录 议定事项 通知 通知单 督办单 方案 意见 办法 通报 函 决定 细则 规定 计划 要点 清单 分工 分解表 任务表 安排 措施 报告 批复 公告 制度 办法（试行） （试行）");
    private static final Words RESOLUTION = Words.of("会议议定 会议决定 纪要如下 会议听取 会议研究 会议要求");
    private static final Words NUMBER_END = Words.of("次 号 期");
    private static final Words RECORD = Words.of("纪要 记录");
    private static final Words MEETING = Words.of("会议 会");
    private static final Words COUNTED = Words.of("第 〔 [");
    private static final Pattern SPACED = Pattern.compile("(?<=\\p{IsHan})[ \\u3000]+(?=\\p{IsHan})");
    private static final String ABOUT = "关于";
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_NUMBER = 30;

    private final PlainText text;
    private final List<Passage> passages;
    private final List<Span> opening;

    SourceReader(PlainText text, List<Passage> passages) {
        this.text = text;
        this.passages = passages;
        this.opening = lines(Part.OPENING);
    }

    Source read(LocalDate given) {
        List<String> titles = titles();
        boolean minutes = titles.stream()
                .findFirst()
                .map(title -> MINUTES_TITLE.isIn(title, 0, title.length()))
                .orElseGet(() -> RESOLUTION.isIn(text, 0, text.length()));
        List<Span> closing = Stream.concat(lines(Part.SIGNATURE).stream(), lines(Part.CLOSING).stream())
                .toList();
        BaseDate base = new BaseDateReader(text, given).read(minutes, opening, closing);
        return new Source(
                minutes ? Kind.MINUTES : Kind.NOTICE,
                titles.stream()
                        .filter(title -> title.contains(ABOUT))
                        .findFirst()
                        .orElse(first(titles)),
                minutes ? meeting(first(titles)) : null,
                opening.stream()
                        .flatMap(line -> number(line).stream())
                        .findFirst()
                        .orElse(null),
                base);
    }

    /** The lines of the opening that are titles, without the blanks that space out 督 办 通 知. */
    private List<String> titles() {
        List<String> titles = new ArrayList<>();
        String before = "";
        for (Span line : opening) {
            String words = SPACED.matcher(text.quote(line.start(), line.end())).replaceAll("");
            boolean goesOn = before.contains(ABOUT) && !isTitle(before) && isTitle(before + words);
            if (isTitle(words)) {
                titles.add(goesOn ? before + words : words);
            }
            before = words;
        }
        return titles;
    }

    private static boolean isTitle(String line) {
        return line.length() <= LONGEST_TITLE && TITLE_END.before(line, 0, line.length()) > 0;
    }

    private static String first(List<String> titles) {
        return titles.isEmpty() ? null : titles.get(0);
    }

    /** 厅长办公会议 in 厅长办公会议纪要. */
    private static String meeting(String title) {
        if (title == null) {
            return null;
        }
        int end = title.length() - RECORD.before(title, 0, title.length());
        return MEETING.before(title, 0, end) > 0 ? title.substring(0, end) : null;
    }

    /** 〔2026〕第14次, 第9期, （第6次）, 江科财〔2026〕18号: alone on its line. */
    private Optional<String> number(Span line) {
        int start = line.start();
        int end = line.end();
        if (text.charAt(start) == '（' && text.charAt(end - 1) == '）') {
            start++;
            end--;
        }
        boolean counted = COUNTED.isIn(text, start, end);
        return end - start <= LONGEST_NUMBER && end > start && counted && NUMBER_END.before(text, start, end) > 0
                ? Optional.of(text.quote(start, end))
                : Optional.empty();
    }

    private List<Span> lines(Part part) {
        List<Span> lines = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.part() == part) {
                addLines(passage, lines);
            }
        }
        return lines;
    }

    private void addLines(Passage passage, List<Span> lines) {
        int start = passage.start();
        for (int i = start; i <= passage.end(); i++) {
            if (i == passage.end() || text.charAt(i) == '\n') {
                while (start < i && text.charAt(start) == ' ') {
                    start++;
                }
                if (start < i) {
                    lines.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
    }
}
