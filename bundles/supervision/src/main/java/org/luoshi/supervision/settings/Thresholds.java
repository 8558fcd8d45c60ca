package org.luoshi.supervision.settings;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.supervision.item.InputCheck;

/**
 * When lights turn amber and when people are reminded (亮灯与提醒), in working days.
 *
 * @param amberWorkdays a light turns amber so long before the due date
 * @param remindBeforeWorkdays people are reminded so long before the due date, the fewest first
 * @param remindOverdueEveryWorkdays after the due date people are reminded on the next working day, then each time so many
 *     have passed
 */
public record Thresholds(int amberWorkdays, List<Integer> remindBeforeWorkdays, int remindOverdueEveryWorkdays) {
    private static final int MOST_DAYS = 60;
    private static final int MOST_REMINDERS = 5;

    public Thresholds {
        remindBeforeWorkdays = remindBeforeWorkdays == null
                ? List.of()
                : remindBeforeWorkdays.stream().sorted().toList();
    }

    /** Looks at every field. */
    public void check() {
        boolean inRange = remindBeforeWorkdays.stream().allMatch(Thresholds::inRange);
        boolean once = new HashSet<>(remindBeforeWorkdays).size() == remindBeforeWorkdays.size();
        new InputCheck()
                .that(inRange(amberWorkdays), "amberWorkdays", "days", MOST_DAYS)
                .that(inRange && once, "remindBeforeWorkdays", "reminder-days", MOST_DAYS)
                .that(
                        remindBeforeWorkdays.size() <= MOST_REMINDERS,
                        "remindBeforeWorkdays",
                        "reminders",
                        MOST_REMINDERS)
                .that(inRange(remindOverdueEveryWorkdays), "remindOverdueEveryWorkdays", "days", MOST_DAYS)
                .done();
    }

    private static boolean inRange(int days) {
        return days >= 1 && days <= MOST_DAYS;
    }

    /** By the names that people see. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("amberWorkdays", amberWorkdays);
        fields.put("remindBeforeWorkdays", remindBeforeWorkdays);
        fields.put("remindOverdueEveryWorkdays", remindOverdueEveryWorkdays);
        return Collections.unmodifiableMap(fields);
    }
}
