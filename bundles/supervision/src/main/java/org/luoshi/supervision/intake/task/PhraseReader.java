package org.luoshi.supervision.intake.task;

import java.util.List;
import org.luoshi.supervision.intake.text.PlainWords;
import org.luoshi.supervision.intake.text.Words;

/** Reads what the segments of a sentence are about: their words without openings, parts of offices and times. */
final class PhraseReader {
    private static final int LONGEST_LABEL = 6;
    private static final int TERSE = 4;
    /** Words that open resolutions, but are deeds of their own as well. */
    private static final Words DEED = Words.of("明确 确定 严格");

    private static final Words PLEASE = Words.of("请 、 限");

    private final CharSequence text;
    private final PlainWords words;

    PhraseReader(CharSequence text, PlainWords words) {
        this.text = text;
        this.words = words;
    }

    List<String> in(List<SegmentReading> segments) {
        return segments.stream()
                .map(this::phrase)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    private String phrase(SegmentReading reading) {
        int end = reading.segment().end();
        int opened = reading.segment().start();
        opened = DEED.at(text, opened, end) > 0 ? opened : RoleWords.OPENERS.skip(text, opened, end);
        int start = PLEASE.skip(text, Math.max(opened, Math.min(end, reading.contentStart())), end);
        start = RoleReader.skipTime(text, start, end, reading.times());
        int topic = end - start < TERSE ? reading.topicEnd(opened) : -1;
        if (reading.segment().isIntroduction() && end - start <= LONGEST_LABEL) {
            return "";
        }
        return (topic > opened ? words.quote(opened, topic) : "") + (start < end ? words.quote(start, end) : "");
    }
}
