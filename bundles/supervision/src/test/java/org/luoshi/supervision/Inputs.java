package org.luoshi.supervision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.supervision.item.ItemDraft;
import org.luoshi.supervision.item.Origin;
import org.luoshi.supervision.item.PlannedPart;

/** Inputs of steps as people send them. */
public final class Inputs {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Inputs() {}

    public static StepInput none() {
        return of(Map.of());
    }

    public static StepInput of(String field, Object value) {
        return of(Map.of(field, value));
    }

    public static StepInput of(String field, Object value, String field2, Object value2) {
        return of(Map.of(field, value, field2, value2));
    }

    public static StepInput of(Map<String, Object> fields) {
        return JSON.convertValue(new HashMap<>(fields), StepInput.class);
    }

    /** The same draft from elsewhere. */
    public static ItemDraft at(ItemDraft draft, Origin origin) {
        return copy(draft, draft.parts(), origin);
    }

    /** The same draft with other sub-tasks; null for none that were sent. */
    public static ItemDraft with(ItemDraft draft, List<PlannedPart> parts) {
        return copy(draft, parts, draft.origin());
    }

    private static ItemDraft copy(ItemDraft draft, List<PlannedPart> parts, Origin origin) {
        return new ItemDraft(
                draft.matter(),
                draft.source(),
                draft.assignment(),
                draft.phone(),
                draft.assistOfficeIds(),
                draft.deadline(),
                parts,
                origin);
    }

    /** Six answers, all yes. */
    public static StepInput allYes() {
        return of("checks", checks(true));
    }

    /** Five yes, one no, and why. */
    public static StepInput rework(String why) {
        return of("checks", checks(false), "note", why);
    }

    private static Map<String, Object> checks(boolean taskDone) {
        return Map.of(
                "factsClear",
                true,
                "problemSolved",
                true,
                "taskDone",
                taskDone,
                "conclusionRight",
                true,
                "lawful",
                true,
                "papersProper",
                true);
    }
}
