package org.luoshi.supervision.intake.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence and its segments. Quoted titles and short brackets stay whole.
 *
 * @param quoted whether somebody's words are quoted: 批示：“…”
 */
public record Sentence(int start, int end, List<Segment> segments, boolean quoted) {
    private static final String SENTENCE_ENDS = "。！？；\n";
    private static final String SEGMENT_ENDS = "，：";
    private static final Words TASK_IN_BRACKETS = Words.of("： 牵头 负责 责任 配合 完成 承办");
    private static final int SHORTEST_TASK_IN_BRACKETS = 6;
    /** Beyond these a text is no prose; the limits keep the work in proportion to its length. */
    private static final int LONGEST_SEGMENT = 400;

    private static final int MOST_SEGMENTS = 80;
    private static final int LONGEST_BRACKETS = 120;

    /** The sentences of the stretch, in order; empty ones are left out. */
    public static List<Sentence> in(CharSequence text, int from, int end) {
        return new Splitter(text, end).split(from);
    }

    public Segment first() {
        return segments.get(0);
    }

    private static boolean isIn(char c, String marks) {
        return marks.indexOf(c) >= 0;
    }

    /** 17：00 is one word. */
    private static boolean isClock(CharSequence text, int pos, int end) {
        return text.charAt(pos) == '：'
                && pos > 0
                && pos + 1 < end
                && Character.isDigit(text.charAt(pos - 1))
                && Character.isDigit(text.charAt(pos + 1));
    }

    /** Walks through a stretch once. */
    private static final class Splitter {
        private final CharSequence text;
        private final int end;
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<Segment> segments = new ArrayList<>();
        private boolean quoted;
        private int start;

        Splitter(CharSequence text, int end) {
            this.text = text;
            this.end = end;
        }

        List<Sentence> split(int from) {
            start = from;
            for (int i = from; i < end; i++) {
                char c = text.charAt(i);
                int jump = c == '《' || c == '（' ? wholeTo(text, i, end) : -1;
                if (jump > i) {
                    i = jump;
                } else if (quoted ? c == '”' : opensQuote(i)) {
                    addSegment(i, c);
                    close();
                    quoted = !quoted;
                } else if (endsSegment(i)) {
                    addSegment(i, c);
                }
                if (isIn(c, SENTENCE_ENDS) || segments.size() >= MOST_SEGMENTS) {
                    close();
                }
            }
            addSegment(end, ' ');
            close();
            return sentences;
        }

        /** 批示：“: what follows is a sentence of its own, and somebody else's. */
        private boolean opensQuote(int pos) {
            return text.charAt(pos) == '“' && pos > 0 && text.charAt(pos - 1) == '：';
        }

        private boolean endsSegment(int pos) {
            char c = text.charAt(pos);
            return isIn(c, SENTENCE_ENDS)
                    || isIn(c, SEGMENT_ENDS) && !isClock(text, pos, end)
                    || c == '（'
                    || c == '）'
                    || pos - start >= LONGEST_SEGMENT;
        }

        private void addSegment(int stop, char mark) {
            while (start < stop && text.charAt(start) == ' ') {
                start++;
            }
            if (start < stop) {
                segments.add(new Segment(start, stop, mark));
            }
            start = stop + 1;
        }

        private void close() {
            if (!segments.isEmpty()) {
                int last = segments.size() - 1;
                sentences.add(
                        new Sentence(segments.get(0).start(), segments.get(last).end(), List.copyOf(segments), quoted));
                segments.clear();
            }
        }
    }

    /** Where a title in 《》 or a bracket without a task of its own closes, or -1 when it is to be read like the rest. */
    private static int wholeTo(CharSequence text, int open, int end) {
        char closing = text.charAt(open) == '《' ? '》' : '）';
        int limit = Math.min(end, open + LONGEST_BRACKETS);
        for (int i = open + 1; i < limit && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == closing) {
                boolean task =
                        closing == '）' && i - open > SHORTEST_TASK_IN_BRACKETS && TASK_IN_BRACKETS.isIn(text, open, i);
                return task ? -1 : i;
            }
        }
        return -1;
    }
}
