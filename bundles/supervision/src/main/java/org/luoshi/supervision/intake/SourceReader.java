package org.luoshi.supervision.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private static final Words TITLE_END = Words.of("纪要 记录 通知 方案 意见 办法 通报 函 决定 细则 规定 计划 要点 清单 办法（试行） （试行）");
    private static final Words RESOLUTION = Words.of("会议议定 会议决定 纪要如下 会议听取 会议研究 会议要求");
    private static final Words NUMBER_END = Words.of("次 号 期");
    private static final Words RECORD = Words.of("纪要 记录");
    private static final Words MEETING = Words.of("会议 会");
    private static final Words COUNTED = Words.of("第 〔 [");
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
        Optional<Span> title = opening.stream().filter(this::isTitle).findFirst();
        boolean minutes = title.map(line -> MINUTES_TITLE.isIn(text, line.start(), line.end()))
                .orElseGet(() -> RESOLUTION.isIn(text, 0, text.length()));
        List<Span> closing = Stream.concat(lines(Part.SIGNATURE).stream(), lines(Part.CLOSING).stream())
                .toList();
        BaseDate base = new BaseDateReader(text, given).read(minutes, opening, closing);
        return new Source(
                minutes ? Kind.MINUTES : Kind.NOTICE,
                title.map(line -> text.quote(line.start(), line.end())).orElse(null),
                minutes ? title.flatMap(this::meeting).orElse(null) : null,
                opening.stream()
                        .flatMap(line -> number(line).stream())
                        .findFirst()
                        .orElse(null),
                base);
    }

    private boolean isTitle(Span line) {
        return line.end() - line.start() <= LONGEST_TITLE && TITLE_END.before(text, line.start(), line.end()) > 0;
    }

    /** 厅长办公会议 in 厅长办公会议纪要. */
    private Optional<String> meeting(Span title) {
        int end = title.end() - RECORD.before(text, title.start(), title.end());
        return MEETING.before(text, title.start(), end) > 0
                ? Optional.of(text.quote(title.start(), end))
                : Optional.empty();
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
