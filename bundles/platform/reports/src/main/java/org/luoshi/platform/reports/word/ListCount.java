package org.luoshi.platform.reports.word;

/** How a numbered list writes its numbers: the kinds that Chinese offices use, by their names in the standard. */
final class ListCount {
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final String[] LEGAL_DIGITS = {"", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    /** Word's own last number in letters is thirty times Z. */
    private static final int LAST_IN_LETTERS = 30 * 26;

    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private ListCount() {}

    /**
     * @param format name of the number format, as in {@code w:numFmt}
     * @return the number in words, empty for bullets
     */
    static String write(String format, int number) {
        return switch (format) {
            case "bullet", "none" -> "";
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting",
                    "ideographDigital" -> chinese(number, DIGITS, "十", "百");
            case "chineseLegalSimplified", "ideographLegalTraditional" -> chinese(number, LEGAL_DIGITS, "拾", "佰");
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
            case "upperLetter" -> letters(number, 'A');
            case "lowerLetter" -> letters(number, 'a');
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            default -> String.valueOf(number);
        };
    }

    private static String chinese(int number, String[] digits, String ten, String hundred) {
        if (number <= 0 || number > 999) {
            return String.valueOf(number);
        }
        StringBuilder text = new StringBuilder();
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        if (hundreds > 0) {
            text.append(digits[hundreds]).append(hundred);
        }
        if (tens > 0) {
            text.append(tens == 1 && hundreds == 0 ? "" : digits[tens]).append(ten);
        } else if (hundreds > 0 && ones > 0) {
            text.append('零');
        }
        return text.append(digits[ones]).toString();
    }

    private static String circled(int number) {
        return number >= 1 && number <= 20 ? String.valueOf((char) ('①' + number - 1)) : String.valueOf(number);
    }

    private static String letters(int number, char first) {
        if (number > LAST_IN_LETTERS) {
            return String.valueOf(number);
        }
        return number < 1
                ? ""
                : String.valueOf((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return String.valueOf(number);
        }
        StringBuilder text = new StringBuilder();
        int left = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN_VALUES[i]) {
                text.append(ROMAN[i]);
                left -= ROMAN_VALUES[i];
            }
        }
        return text.toString();
    }
}
