package org.luoshi.supervision.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.supervision.intake.clause.ClauseSplitter;
import org.luoshi.supervision.intake.clause.Passage;
import org.luoshi.supervision.intake.office.OfficeReader;
import org.luoshi.supervision.intake.task.SentenceReader;
import org.luoshi.supervision.intake.text.PlainText;
import org.luoshi.supervision.intake.text.Sentence;
import org.luoshi.supervision.intake.time.BaseDate;
import org.luoshi.supervision.intake.time.TimePhraseReader;

/** The work stays in proportion to the length of the text, counted in characters looked at. */
class EffortTest {
    private static final int LENGTH = 4_000;
    private static final int MOST_LOOKS_PER_CHARACTER = 10_000;

    @Test
    void refusesTextsLongerThanAnyPaper() {
        Intake intake = new Intake(DevelopmentCasesTest.DEPARTMENT, new StateCalendar());
        String tenMegabytes = "一".repeat(10_000_000);
        assertThatThrownBy(() -> intake.propose(tenMegabytes, null))
                .isInstanceOf(TextTooLongException.class)
                .hasMessage("The text has 10000000 characters; at most 200000 are read.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一",
                "（",
                "（一）",
                "1.",
                "一是",
                "①",
                "《",
                "由",
                "由财务处",
                "财务处、",
                "财务处牵头、",
                "一天内",
                "7月1日前，",
                "7月1日、",
                "，",
                "。",
                "\n",
                "各",
                "各处室",
                "自",
                "责任单位：",
                "每周",
                "第一，",
                "2026年",
                "要",
                "一、\n",
                "附件：\n",
                "出席：",
                "办公室负责。",
                "的",
                "同意延期至7月1日，",
                "已"
            })
    void looksAtTwiceTheTextWithTwiceTheEffort(String piece) {
        long once = looks(piece.repeat(LENGTH / piece.length()));
        long twice = looks(piece.repeat(2 * LENGTH / piece.length()));
        assertThat(twice).isLessThan(once * 5 / 2);
        assertThat(once).isLessThan((long) LENGTH * MOST_LOOKS_PER_CHARACTER);
    }

    private static long looks(String source) {
        PlainText plain = PlainText.of(source);
        CountedText text = new CountedText(plain, new AtomicLong());
        BaseDate base = BaseDate.given(DevCase.MONDAY);
        SentenceReader reader = new SentenceReader(
                text,
                plain::quote,
                new OfficeReader(text, DevelopmentCasesTest.DEPARTMENT),
                new TimePhraseReader(text, new StateCalendar(), base),
                base);
        List<Passage> passages = ClauseSplitter.split(text, line -> Sentence.in(text, line.start(), line.end()).stream()
                .anyMatch(reader::namesLead));
        passages.forEach(
                passage -> Sentence.in(text, passage.bodyStart(), passage.end()).forEach(reader::namesLead));
        return text.looks().get();
    }

    /** Counts how often a character is looked at. */
    private record CountedText(CharSequence text, AtomicLong looks) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            looks.addAndGet(end - start);
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
