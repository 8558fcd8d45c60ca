package org.luoshi.supervision.sample;

import java.time.LocalDate;
import org.luoshi.supervision.StepInput;
import org.luoshi.supervision.item.CheckList;
import org.luoshi.supervision.item.UrgeWay;

/** What is entered with a step of the sample; everything else is left out. */
final class StepWords {
    private static final CheckList ALL_YES = new CheckList(true, true, true, true, true, true);

    private String note;
    private LocalDate on;
    private LocalDate due;
    private LocalDate expected;
    private Integer progress;
    private String done;
    private Long subTaskId;
    private UrgeWay way;
    private String conclusion;
    private CheckList checks;

    private StepWords() {}

    static StepInput none() {
        return new StepWords().input();
    }

    static StepInput note(String text) {
        StepWords words = new StepWords();
        words.note = text;
        return words.input();
    }

    static StepInput handout(LocalDate day, LocalDate until) {
        StepWords words = new StepWords();
        words.on = day;
        words.due = until;
        return words.input();
    }

    static StepInput feedback(int percent, String what) {
        StepWords words = new StepWords();
        words.progress = percent;
        words.done = what;
        return words.input();
    }

    static StepInput extension(String why, LocalDate until) {
        StepWords words = new StepWords();
        words.note = why;
        words.expected = until;
        words.due = until;
        return words.input();
    }

    static StepInput urge(String text) {
        StepWords words = new StepWords();
        words.way = UrgeWay.PHONE;
        words.note = text;
        return words.input();
    }

    static StepInput finished(long part) {
        StepWords words = new StepWords();
        words.subTaskId = part;
        return words.input();
    }

    static StepInput closure(String what) {
        StepWords words = new StepWords();
        words.conclusion = what;
        return words.input();
    }

    static StepInput verified(String text) {
        StepWords words = new StepWords();
        words.note = text;
        words.checks = ALL_YES;
        return words.input();
    }

    private StepInput input() {
        return new StepInput(
                note,
                on,
                due,
                null,
                expected,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                progress,
                done,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                subTaskId,
                way,
                null,
                conclusion,
                checks,
                null,
                null);
    }
}
