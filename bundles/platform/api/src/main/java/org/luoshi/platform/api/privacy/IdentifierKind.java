package org.luoshi.platform.api.privacy;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kinds of personal identifiers, each with the one way in which it is shown to those who need not know it whole. */
public enum IdentifierKind {
    /** 居民身份证号, of 18 or of 15 figures: {@code 4301**********1234}; where and when somebody was born is hidden. */
    IDENTITY_NUMBER {
        @Override
        String masked(String value) {
            if (value.matches("\\d{17}[\\dXx]")) {
                return value.substring(0, 4) + "*".repeat(10) + value.substring(14);
            }
            return value.matches("\\d{15}") ? value.substring(0, 4) + "*".repeat(8) + value.substring(12) : HIDDEN;
        }
    },

    /** Mobile and landline numbers: {@code 138****1234}, {@code 0731****1234}. */
    PHONE {
        @Override
        String masked(String value) {
            String figures = value.replaceAll("[() -]", "");
            Matcher number = MOBILE.matcher(figures);
            if (!number.matches()) {
                number = LANDLINE.matcher(figures);
            }
            return number.matches() ? number.group("first") + "****" + number.group("last") : HIDDEN;
        }
    },

    /** Whatever else must not lie in the database in the clear and is not shown in part. */
    OTHER {
        @Override
        String masked(String value) {
            return HIDDEN;
        }
    };

    /** What a value looks like of which nothing is shown, however long it is. */
    public static final String HIDDEN = "******";

    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(?<first>1\\d{2})\\d{4}(?<last>\\d{4})");

    /** With the area's code, or eight figures without it. */
    private static final Pattern LANDLINE =
            Pattern.compile("(?<first>010|02\\d|0[3-9]\\d{2}|(?=\\d{8}$))\\d{4}(?<last>\\d{3,4})");

    /**
     * The value as it is shown. Short ones and those of an unusual form are hidden altogether.
     *
     * @param value in the clear; null and empty ones stay empty
     */
    public String mask(String value) {
        String plain = value == null
                ? ""
                : Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
        return plain.isEmpty() ? "" : masked(plain);
    }

    abstract String masked(String value);
}
