package org.luoshi.platform.kernel.gate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text brought to one form, so that a mark is found however it was typed: compatibility characters replaced, invisible
 * ones dropped.
 */
final class NormalText {
    private static final int PAGE_LINES = 40;
    private static final int PAGE_CHARACTERS = 2000;
    private static final int LONGEST_MARK_LINE = 120;
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\n\\f\\u000B\\u0085\\u2028\\u2029]");

    /** What was normalised once: a table for each text would cost more than the text. */
    private static final AtomicReferenceArray<String> KNOWN = new AtomicReferenceArray<>(Character.MAX_VALUE + 1);

    private final String all;

    NormalText(String text) {
        all = normalised(text);
    }

    String all() {
        return all;
    }

    /**
     * Lines of the first page that are short enough to be a mark, trimmed.
     *
     * @param enumerations what the lines are looked at without
     */
    List<String> firstPageLines(List<MarkRule> enumerations) {
        String page = all.stripLeading();
        page = page.substring(0, Math.min(page.length(), PAGE_CHARACTERS));
        for (MarkRule enumeration : enumerations) {
            page = enumeration.cutOutOf(page);
        }
        List<String> result = new ArrayList<>();
        for (String line : LINE_END.split(page)) {
            if (!line.isBlank() && result.size() < PAGE_LINES) {
                result.add(line.strip());
            }
        }
        return result.stream()
                .filter(line -> line.length() <= LONGEST_MARK_LINE)
                .toList();
    }

    /** Table cells among lines, which reading a document separates by tabs. */
    static List<String> cells(List<String> lines) {
        return lines.stream()
                .filter(line -> line.indexOf('\t') >= 0)
                .flatMap(line -> Stream.of(line.split("\t")))
                .map(String::strip)
                .toList();
    }

    /** Character by character: the same as normalising the whole for what a mark consists of, and many times faster. */
    private static String normalised(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length()).append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char next = text.charAt(i);
            if (isPlain(next)) {
                result.append(next);
            } else if (!isInvisible(next)) {
                result.append(known(next));
            }
        }
        return result.toString();
    }

    private static String known(char next) {
        String found = KNOWN.get(next);
        if (found == null) {
            found = Normalizer.normalize(String.valueOf(next), Normalizer.Form.NFKC);
            KNOWN.set(next, found);
        }
        return found;
    }

    private static boolean isPlain(char next) {
        return next >= ' ' && next < 0x7F
                || next >= '\t' && next <= '\r'
                || next >= 0x4E00 && next <= 0x9FFF
                || Character.isSurrogate(next);
    }

    private static boolean isInvisible(char next) {
        int type = Character.getType(next);
        return type == Character.FORMAT
                || type == Character.CONTROL && next != '\u0085'
                || next >= '\uFE00' && next <= '\uFE0F';
    }
}
