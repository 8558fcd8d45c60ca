package org.luoshi.platform.kernel.safeguards;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A clause of level 3 and what serves it.
 *
 * @param number as the standard numbers it, for example {@code 8.1.4.1.b}
 * @param by who answers for it
 * @param safeguards keys of what has to hold; where the operator answers they only inform
 * @param page of the console on which it is looked after; empty for none
 * @param evidence sections of docs/security.md
 */
record Clause(
        String number, By by, List<String> safeguards, List<Setting> settings, String page, List<String> evidence) {
    private static final int COLUMNS = 6;

    /** Who answers for a clause. */
    enum By {
        /** The platform itself (平台). */
        APPLICATION,
        /** Whoever runs the machine, the network and the house (运维). */
        OPERATOR
    }

    /** Settings that serve it, in a file of {@code etc}. */
    record Setting(String file, List<String> keys) {
        private static Setting of(String text) {
            String[] parts = text.split("#");
            return new Setting(parts[0], List.of(parts[1].split(",")));
        }
    }

    /** A line of {@code clauses.txt}, which explains its form. */
    static Clause of(String line) {
        String[] columns = line.split("\\|", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("a clause has " + COLUMNS + " columns: " + line);
        }
        return new Clause(
                columns[0].strip(),
                By.valueOf(columns[1].strip().toUpperCase(Locale.ROOT)),
                words(columns[2], "\\s+"),
                words(columns[3], "\\s+").stream().map(Setting::of).toList(),
                columns[4].strip(),
                words(columns[5], ";"));
    }

    private static List<String> words(String column, String between) {
        return Stream.of(column.strip().split(between))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The number of what it is a part of. */
    String section() {
        return number.substring(0, number.lastIndexOf('.'));
    }
}
