package org.luoshi.platform.kernel.gate.file;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of a page of markup as people see it: without tags, with the characters that were written as numbers. */
final class Markup {
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([a-z]{2,8}));");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");
    private static final Map<String, String> NAMED =
            Map.of("nbsp", " ", "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "starf", "★", "star", "☆");
    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;

    private Markup() {}

    /** Other readings of a text file, by its ending: none for plain text. */
    static List<String> readings(String ending, String text) {
        return switch (ending) {
            case "html", "htm", "xml" -> List.of(seen(text, ""), seen(text, "\n"));
            case "json" -> List.of(ESCAPE.matcher(text).replaceAll(found -> quoted(found.group(1), HEXADECIMAL)));
            default -> List.of();
        };
    }

    /** Every other reading of a text whose ending tells nothing. */
    static List<String> allReadings(String text) {
        return Stream.of("html", "json")
                .flatMap(ending -> readings(ending, text).stream())
                .toList();
    }

    /** @param tag what stands in place of a tag: nothing joins what is merely set in bold, a line end parts cells */
    private static String seen(String text, String tag) {
        return ENTITY.matcher(TAG.matcher(text).replaceAll(tag)).replaceAll(Markup::character);
    }

    private static String character(MatchResult entity) {
        if (entity.group(1) != null) {
            return quoted(entity.group(1), DECIMAL);
        }
        if (entity.group(2) != null) {
            return quoted(entity.group(2), HEXADECIMAL);
        }
        return Matcher.quoteReplacement(NAMED.getOrDefault(entity.group(3), " "));
    }

    private static String quoted(String number, int radix) {
        int code = Integer.parseInt(number, radix);
        return Matcher.quoteReplacement(Character.isValidCodePoint(code) ? Character.toString(code) : " ");
    }
}
