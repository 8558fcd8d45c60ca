package org.luoshi.supervision.intake.text;

import java.util.Optional;

/** A whole number in Arabic or Chinese figures, and where it ends. */
public record Numeral(int value, int end, boolean chinese) {
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    private static final int LONGEST = 4;

    /** Reads the number that starts at {@code pos}: up to four Arabic digits, or Chinese up to 九十九. */
    public static Optional<Numeral> at(CharSequence text, int pos, int limit) {
        if (pos >= limit) {
            return Optional.empty();
        }
        return isArabic(text.charAt(pos)) ? arabic(text, pos, limit) : chinese(text, pos, limit);
    }

    /** Four Chinese digits read one by one, as in 二〇二六. */
    public static Optional<Numeral> chineseYear(CharSequence text, int pos, int limit) {
        int value = 0;
        for (int i = pos; i < pos + LONGEST; i++) {
            int digit = i < limit ? digit(text.charAt(i)) : -1;
            if (digit < 0) {
                return Optional.empty();
            }
            value = value * 10 + digit;
        }
        return Optional.of(new Numeral(value, pos + LONGEST, true));
    }

    public static boolean isFigure(char c) {
        return isArabic(c) || digit(c) >= 0 || c == '十' || c == '百' || c == '两';
    }

    private static boolean isArabic(char c) {
        return c >= '0' && c <= '9';
    }

    private static int digit(char c) {
        return c == '零' ? 0 : CHINESE_DIGITS.indexOf(c);
    }

    private static Optional<Numeral> arabic(CharSequence text, int pos, int limit) {
        int end = pos;
        int value = 0;
        while (end < limit && isArabic(text.charAt(end))) {
            if (end - pos == LONGEST) {
                return Optional.empty();
            }
            value = value * 10 + text.charAt(end++) - '0';
        }
        return Optional.of(new Numeral(value, end, false));
    }

    private static Optional<Numeral> chinese(CharSequence text, int pos, int limit) {
        char first = text.charAt(pos);
        if (first == '两') {
            return Optional.of(new Numeral(2, pos + 1, true));
        }
        int tens = digit(first);
        int end = tens > 0 ? pos + 1 : pos;
        boolean hasTen = end < limit && text.charAt(end) == '十';
        if (!hasTen) {
            return tens > 0 && !(end < limit && isFigure(text.charAt(end)))
                    ? Optional.of(new Numeral(tens, end, true))
                    : Optional.empty();
        }
        end++;
        int units = end < limit ? digit(text.charAt(end)) : -1;
        int value = Math.max(tens, 1) * 10 + Math.max(units, 0);
        end = units > 0 ? end + 1 : end;
        return end < limit && isFigure(text.charAt(end))
                ? Optional.empty()
                : Optional.of(new Numeral(value, end, true));
    }
}
