package org.luoshi.supervision.intake.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/**
 * The source text as the grammar reads it: one spelling for digits, brackets and punctuation, no blanks beside digits,
 * every line break a {@code \n}. Each character remembers where it came from, so findings can be shown in the source.
 */
public final class PlainText implements CharSequence {
    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final int FULL_WIDTH_SHIFT = FULL_WIDTH_FIRST - '!';

    private final String source;
    private final BitSet softBreaks;
    private final char[] chars;
    private final int[] origins;

    private PlainText(String source, BitSet softBreaks, char[] chars, int[] origins) {
        this.source = source;
        this.softBreaks = softBreaks;
        this.chars = chars;
        this.origins = origins;
    }

    public static PlainText of(String source) {
        int length = source.length();
        Map<Integer, String> labels = TableRows.labels(source);
        int most = length + labels.values().stream().mapToInt(String::length).sum();
        char[] chars = new char[most];
        int[] origins = new int[most];
        int size = 0;
        BitSet softBreaks = SoftBreaks.in(source);
        for (int i = 0; i < length; i++) {
            String label = labels.get(i);
            if (label != null) {
                label.getChars(0, label.length(), chars, size);
                Arrays.fill(origins, size, size + label.length(), i);
                size += label.length();
                continue;
            }
            char c = spelled(source.charAt(i));
            boolean carriageReturnOfPair = source.charAt(i) == '\r' && i + 1 < length && source.charAt(i + 1) == '\n';
            if (softBreaks.get(i) || carriageReturnOfPair || c == ' ' && size > 0 && isDroppedAfter(chars[size - 1])) {
                continue;
            }
            boolean blankBeforeDigit = size > 0 && chars[size - 1] == ' ' && (isDigit(c) || c == '\n');
            if (blankBeforeDigit) {
                size--;
            }
            chars[size] = c;
            origins[size++] = i;
        }
        return new PlainText(source, softBreaks, Arrays.copyOf(chars, size), Arrays.copyOf(origins, size));
    }

    private static boolean isDroppedAfter(char previous) {
        return previous == ' ' || previous == '\n' || isDigit(previous);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char spelled(char c) {
        return switch (c) {
            case ',' -> '，';
            case ';' -> '；';
            case ':' -> '：';
            case '(' -> '（';
            case ')' -> '）';
            case '!' -> '！';
            case '?' -> '？';
            case '，', '；', '：', '（', '）', '！', '？' -> c;
            case '\r', '\u2028', '\u2029', '\f', '\u000B' -> '\n';
            case '\t', '\u3000', '\u00A0', '\u200B', '\uFEFF', '\u2002', '\u2003', '\u2009' -> ' ';
            case '–', '－', '～', '─', '-', '~', '﹣', '−' -> '—';
            case '○', 'Ｏ', '◯' -> '〇';
            default -> c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - FULL_WIDTH_SHIFT) : c;
        };
    }

    /** Where the character at {@code index} stands in the source; the length of the source for the end of the text. */
    public int origin(int index) {
        return index < origins.length ? origins[index] : source.length();
    }

    /** The source words behind a stretch of this text, without blanks around them and wrapped lines joined. */
    public String quote(int start, int end) {
        if (end <= start) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        int from = origins[start];
        int to = origins[end - 1] + 1;
        for (int wrap = softBreaks.nextSetBit(from); wrap >= 0 && wrap < to; wrap = softBreaks.nextSetBit(wrap + 1)) {
            words.append(source, from, wrap);
            from = wrap + 1;
        }
        return words.append(source, from, to).toString().strip();
    }

    @Override
    public int length() {
        return chars.length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(chars, start, end - start);
    }

    @Override
    public String toString() {
        return new String(chars);
    }
}
