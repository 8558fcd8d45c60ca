package org.luoshi.supervision.intake.text;

import java.util.BitSet;

/**
 * Line breaks that only wrap a paragraph, as in text copied from a PDF. They are told by the shape of the whole text: many
 * lines equally long that stop in the middle of a sentence.
 */
final class SoftBreaks {
    private static final int NARROWEST = 18;
    private static final int WIDEST = 64;
    private static final int SLACK = 4;
    private static final int FEWEST = 4;
    private static final int SHARE = 5;
    private static final String STOPS = "。；：！？）”》";
    private static final String STARTS = "（(一二三四五六七八九十①②③④⑤⑥⑦⑧⑨●•■第附";

    private final String source;
    private int widest;
    private int full;
    private int lines;

    private SoftBreaks(String source) {
        this.source = source;
    }

    /** The places of the line breaks that are no ends of a paragraph. */
    static BitSet in(String source) {
        return new SoftBreaks(source).find();
    }

    private BitSet find() {
        forEachLine((start, end) -> {
            widest = Math.max(widest, width(start, end));
            lines++;
        });
        forEachLine((start, end) -> full += isCut(start, end) ? 1 : 0);
        BitSet soft = new BitSet();
        if (widest >= NARROWEST && widest <= WIDEST && full >= FEWEST && full * SHARE >= lines) {
            forEachLine((start, end) -> {
                if (isCut(start, end)) {
                    soft.set(end);
                }
            });
        }
        return soft;
    }

    /** A line as wide as any that stops without a stop, and the next one goes on without a number. */
    private boolean isCut(int start, int end) {
        int next = end + 1;
        return end < source.length()
                && width(start, end) >= widest - SLACK
                && STOPS.indexOf(source.charAt(end - 1)) < 0
                && next < source.length()
                && !Character.isWhitespace(source.charAt(next))
                && source.charAt(next) != '　'
                && STARTS.indexOf(source.charAt(next)) < 0
                && !startsWithDigitMark(next);
    }

    private boolean startsWithDigitMark(int pos) {
        int end = pos;
        while (end < source.length() && Character.isDigit(source.charAt(end))) {
            end++;
        }
        return end > pos && end < source.length() && ".．、)）".indexOf(source.charAt(end)) >= 0;
    }

    /** Half-width characters take half the room. */
    private int width(int start, int end) {
        int halves = 0;
        for (int i = start; i < end; i++) {
            halves += source.charAt(i) < 0x80 ? 1 : 2;
        }
        return (halves + 1) / 2;
    }

    /** What is done with the start and the end of a line. */
    @FunctionalInterface
    private interface LineUse {
        void line(int start, int end);
    }

    private void forEachLine(LineUse use) {
        int start = 0;
        for (int i = 0; i <= source.length(); i++) {
            if (i == source.length() || source.charAt(i) == '\n') {
                if (i > start) {
                    use.line(start, i);
                }
                start = i + 1;
            }
        }
    }
}
