package org.luoshi.supervision.view;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.luoshi.supervision.item.Assignment;
import org.luoshi.supervision.item.Deadline;
import org.luoshi.supervision.item.ItemNumber;
import org.luoshi.supervision.item.Matter;
import org.luoshi.supervision.item.Source;
import org.luoshi.supervision.item.SubTask;
import org.luoshi.supervision.item.SupervisionItem;

/** An item field by field, named as in the JSON that people send: for the audit trail and for version conflicts. */
public final class ItemFields {
    private ItemFields() {}

    /**
     * The item as it is, values are texts, numbers, booleans, lists or null.
     *
     * @param phone masked; null when there is none
     */
    public static Map<String, Object> of(SupervisionItem item, String phone) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", item.number().map(ItemNumber::toString).orElse(null));
        fields.put("state", item.state().name());
        matter(item.matter(), fields);
        assignment(item, fields);
        fields.put("phone", phone);
        deadline(item.deadline(), fields);
        fields.put("subTasks", parts(item).map(ItemFields::text).toList());
        fields.put("progress", item.result().progress());
        fields.put("conclusion", item.result().conclusion());
        fields.put("archiveNumber", item.result().archiveNumber());
        return fields;
    }

    /** The same with source and sub-tasks nested as in the JSON, its version, and when it was changed. */
    public static Map<String, Object> current(SupervisionItem item, String phone) {
        Map<String, Object> fields = of(item, phone);
        fields.put("source", source(item.source()));
        fields.put("subTasks", parts(item).map(ItemFields::part).toList());
        fields.put("version", item.version());
        fields.put("changedAt", item.updatedAt().toString());
        return fields;
    }

    /** Of two states of an item, what differs, as it was in the first. */
    public static Map<String, Object> changed(Map<String, Object> one, Map<String, Object> other) {
        Map<String, Object> different = new LinkedHashMap<>();
        one.forEach((field, value) -> {
            if (!Objects.equals(value, other.get(field))) {
                different.put(field, value);
            }
        });
        return different;
    }

    private static void matter(Matter matter, Map<String, Object> fields) {
        fields.put("title", matter.title());
        fields.put("content", matter.content());
        fields.put("requirement", matter.requirement());
        fields.put("category", matter.category().name());
        fields.put("urgency", matter.urgency().name());
        fields.put("standing", matter.standing());
    }

    private static void assignment(SupervisionItem item, Map<String, Object> fields) {
        Assignment assignment = item.assignment();
        fields.put("leadOfficeId", assignment.leadOfficeId());
        fields.put(
                "assistOfficeIds", item.offices().assisting().stream().sorted().toList());
        fields.put("leaderId", assignment.leaderId());
        fields.put("headId", assignment.headId());
        fields.put("handlerId", assignment.handlerId());
    }

    private static void deadline(Deadline deadline, Map<String, Object> fields) {
        fields.put("due", text(deadline.due()));
        fields.put("originalDue", text(deadline.originalDue()));
        fields.put("feedbackCycle", deadline.cycle().name());
        fields.put("nextFeedback", text(deadline.nextFeedback()));
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", source.kind().name());
        fields.put("reference", source.reference());
        fields.put("meeting", source.meeting());
        fields.put("leader", source.leader());
        fields.put("date", text(source.date()));
        fields.put("instruction", source.instruction());
        return fields;
    }

    private static Stream<SubTask> parts(SupervisionItem item) {
        return item.dossier().subTasks().stream();
    }

    private static Map<String, Object> part(SubTask task) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", task.title());
        fields.put("officeId", task.officeId());
        fields.put("due", text(task.due()));
        fields.put("relativeDue", task.relativeDue());
        return fields;
    }

    private static String text(SubTask task) {
        Object when = task.due() == null ? task.relativeDue() : task.due();
        return when == null ? task.title() : task.title() + " " + when;
    }

    private static String text(LocalDate date) {
        return date == null ? null : date.toString();
    }
}
