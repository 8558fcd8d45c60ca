package org.luoshi.supervision.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.luoshi.supervision.StepInput;
import org.luoshi.supervision.item.CheckList;
import org.luoshi.supervision.item.UrgeWay;

/** What is entered with a step of the sample, as people would send it; everything else is left out. */
final class StepWords {
    private static final CheckList ALL_YES = new CheckList(true, true, true, true, true, true);
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private StepWords() {}

    private static StepInput input(Map<String, Object> fields) {
        return JSON.convertValue(fields, StepInput.class);
    }

    static StepInput none() {
        return input(Map.of());
    }

    static StepInput note(String text) {
        return input(Map.of("note", text));
    }

    /** Null for the day means today, for the date that of the item. */
    static StepInput handout(LocalDate day, LocalDate until) {
        Map<String, Object> dates = new HashMap<>();
        dates.put("on", day);
        dates.put("due", until);
        return input(dates);
    }

    static StepInput feedback(int percent, String what) {
        return input(Map.of("progress", percent, "done", what));
    }

    static StepInput extension(String why, LocalDate until) {
        return input(Map.of("note", why, "expected", until, "due", until));
    }

    static StepInput urge(String text) {
        return input(Map.of("way", UrgeWay.PHONE, "note", text));
    }

    static StepInput finished(long part) {
        return input(Map.of("subTaskId", part));
    }

    static StepInput closure(String what) {
        return input(Map.of("conclusion", what));
    }

    static StepInput verified(String text) {
        return input(Map.of("note", text, "checks", ALL_YES));
    }
}
