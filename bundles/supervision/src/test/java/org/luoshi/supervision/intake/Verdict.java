package org.luoshi.supervision.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.luoshi.supervision.intake.ExpectedItem.Line;
import org.luoshi.supervision.intake.task.Milestone;
import org.luoshi.supervision.intake.task.ProposedItem;

/** Compares proposals with an answer: what was found, what was left open, what is wrong. */
final class Verdict {
    final List<String> wrong = new ArrayList<>();
    final List<String> open = new ArrayList<>();
    int found;

    private final DevCase expected;
    private final Proposals actual;

    private Verdict(DevCase expected, Proposals actual) {
        this.expected = expected;
        this.actual = actual;
    }

    static Verdict of(DevCase expected, Proposals actual) {
        Verdict verdict = new Verdict(expected, actual);
        verdict.compare();
        return verdict;
    }

    private void compare() {
        List<ProposedItem> left = new ArrayList<>(actual.items());
        for (ExpectedItem item : expected.items) {
            ProposedItem match = left.stream()
                    .filter(candidate -> item.path == null || candidate.clause().equals(item.path))
                    .findFirst()
                    .orElse(null);
            if (match == null) {
                miss(item.optional, "item " + item.path);
            } else {
                left.remove(match);
                found++;
                compare(item, match);
            }
        }
        left.forEach(extra -> wrong(extra.clause() + ": item not asked for " + extra));
        expected.noAction.stream()
                .filter(path -> actual.noAction().stream()
                        .noneMatch(clause -> clause.clause().equals(path)))
                .forEach(path -> wrong("no action expected for " + path + ": " + actual.noAction()));
        expected.paths.stream()
                .filter(path -> actual.clauses().stream()
                        .noneMatch(clause -> clause.path().equals(path)))
                .forEach(path -> wrong("no clause " + path + ": " + actual.clauses()));
        compareRest();
    }

    private void compareSource() {
        if (expected.base == null || !expected.id.startsWith("doc-")) {
            return;
        }
        String date = Objects.toString(actual.source().base().date(), "-");
        same(expected.base, date, "base");
        same(expected.number, actual.source().number(), "number");
        same(expected.meeting, actual.source().meeting(), "meeting");
    }

    private void same(String wanted, String read, String what) {
        if (wanted != null && !wanted.equals(read)) {
            wrong(what + " " + read + " for " + wanted);
        }
    }

    private void compareRest() {
        compareSource();
        if (expected.noneReason != null
                && actual.noAction().stream()
                        .noneMatch(clause -> clause.reason().name().equals(expected.noneReason))) {
            wrong("reason " + actual.noAction() + " for " + expected.noneReason);
        }
        actual.unknownOffices().stream()
                .filter(office -> expected.items.stream().noneMatch(item -> names(item, office)))
                .forEach(office -> wrong("unknown office " + office));
        expected.unknown.stream()
                .filter(office -> !actual.unknownOffices().contains(office))
                .forEach(office -> open.add("unknown " + office));
    }

    private static boolean names(ExpectedItem item, String office) {
        return item.single.values().stream().anyMatch(line -> line.value().contains(office));
    }

    private void compare(ExpectedItem item, ProposedItem match) {
        offices(item.single.get("lead"), match.lead(), "lead");
        offices(item.single.get("assist"), match.assist(), "assist");
        offices(item.single.get("follow"), match.follow() == null ? List.of() : List.of(match.follow()), "follow");
        words(item.single.get("standing"), match.standing(), "standing");
        words(item.single.get("reporting"), match.reporting(), "reporting");
        words(item.single.get("extension"), match.extension() ? "extension" : null, "extension");
        List<Milestone> left = new ArrayList<>(match.milestones());
        item.milestones.forEach(line -> milestone(line, left));
        left.forEach(extra -> wrong("milestone not asked for " + extra));
    }

    private void offices(Line line, List<String> offices, String key) {
        if (line == null) {
            if (!offices.isEmpty()) {
                wrong(key + " " + offices + " where none is named");
            }
        } else if (offices.isEmpty()) {
            miss(line.optional(), key + " " + line.value());
        } else if (String.join("、", offices).equals(line.value())) {
            found++;
        } else {
            wrong(key + " " + offices + " for " + line.value());
        }
    }

    private void words(Line line, String words, String key) {
        if (line == null) {
            if (words != null) {
                wrong(key + " " + words + " where there is none");
            }
        } else if (words == null) {
            miss(line.optional(), key + " " + line.value());
        } else if (words.contains(line.value())) {
            found++;
        } else {
            wrong(key + " " + words + " for " + line.value());
        }
    }

    private void milestone(Line line, List<Milestone> left) {
        boolean dated = line.key().equals("due");
        String date = dated ? line.value().split(" ")[0] : null;
        Milestone match = left.stream()
                .filter(candidate -> dated
                        ? Objects.toString(candidate.due()).equals(date)
                        : candidate.due() == null && candidate.relative().contains(line.value()))
                .findFirst()
                .orElseGet(() -> left.stream()
                        .filter(candidate -> dated && candidate.due() == null)
                        .findFirst()
                        .orElse(null));
        if (match == null) {
            miss(line.optional(), line.key() + " " + line.value());
            return;
        }
        left.remove(match);
        String what = dated && line.value().contains(" ") ? line.value().split(" ", 2)[1] : "";
        if (dated && match.due() == null) {
            miss(line.optional(), "due " + line.value() + ", left as " + match);
        } else if (!match.what().contains(what)) {
            wrong("what " + match + " for " + what);
        } else {
            found++;
        }
    }

    private void miss(boolean optional, String what) {
        if (!optional) {
            open.add(expected.id + ": " + what);
        }
    }

    private void wrong(String what) {
        wrong.add(expected.id + ": " + what);
    }

    static String report(Map<String, ? extends List<String>> lists) {
        StringBuilder report = new StringBuilder();
        lists.forEach((name, list) -> {
            report.append(name).append(' ').append(list.size()).append('\n');
            list.forEach(line -> report.append("  ").append(line).append('\n'));
        });
        return report.toString();
    }
}
