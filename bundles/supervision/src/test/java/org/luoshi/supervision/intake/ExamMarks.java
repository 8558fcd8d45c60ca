package org.luoshi.supervision.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Counts the hits, misses and wrong guesses of an exam, field by field. */
final class ExamMarks {
    final List<String> wrong = new ArrayList<>();

    private final TreeMap<String, int[]> counts = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();

    void hit(String field) {
        counts.computeIfAbsent(field, f -> new int[2])[0]++;
    }

    void miss(String field, String where) {
        counts.computeIfAbsent(field, f -> new int[2])[1]++;
        missed.add(field + " of " + where);
    }

    void wrong(String what) {
        wrong.add(what);
    }

    void set(String field, String where, Set<String> expected, Set<String> given) {
        if (!expected.containsAll(given)) {
            wrong(field + " of " + where + ": expected " + expected + " but guessed " + given);
        } else if (!given.containsAll(expected)) {
            miss(field, where + ": expected " + expected + " given " + given);
        } else if (!expected.isEmpty()) {
            hit(field);
        }
    }

    void flag(String field, String where, boolean expected, boolean given) {
        if (given && !expected) {
            wrong(field + " of " + where + ": guessed");
        } else if (expected && !given) {
            miss(field, where);
        } else if (expected) {
            hit(field);
        }
    }

    double recall() {
        int hits = counts.values().stream().mapToInt(c -> c[0]).sum();
        int misses = counts.values().stream().mapToInt(c -> c[1]).sum();
        return (double) hits / (hits + misses);
    }

    /** Hits of all that was asked, field by field and together, in one line. */
    String figures() {
        StringBuilder text = new StringBuilder();
        counts.forEach((field, c) -> text.append(field)
                .append(' ')
                .append(c[0])
                .append('/')
                .append(c[0] + c[1])
                .append("  "));
        return text.append(String.format("recall %.3f", recall())).toString();
    }

    String report() {
        StringBuilder text = new StringBuilder(figures());
        text.append("\nwrong: ").append(wrong.size()).append("\n  ").append(String.join("\n  ", wrong));
        text.append("\nmissed:\n  ").append(String.join("\n  ", missed));
        return text.toString();
    }
}
