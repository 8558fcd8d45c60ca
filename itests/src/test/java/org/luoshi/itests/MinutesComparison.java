package org.luoshi.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the platform proposes for a paper beside what a person read out of it. */
final class MinutesComparison {
    private final Map<String, JsonNode> expected;
    private final Map<String, JsonNode> proposed;

    MinutesComparison(JsonNode expected, JsonNode proposed) {
        this.expected = byClause(expected.get("items"));
        this.proposed = byClause(proposed.get("items"));
    }

    int expected() {
        return expected.size();
    }

    /** Clauses of which every compared fact was read as a person reads it. */
    List<String> recognised() {
        List<String> alike = new ArrayList<>();
        expected.forEach((clause, item) -> {
            if (proposed.containsKey(clause) && facts(item).equals(facts(proposed.get(clause)))) {
                alike.add(clause);
            }
        });
        return alike;
    }

    /** One line for each clause that differs or that nobody expected. */
    List<String> differences() {
        List<String> lines = new ArrayList<>();
        expected.forEach((clause, item) -> {
            Map<String, Object> read = proposed.containsKey(clause) ? facts(proposed.get(clause)) : Map.of();
            if (!facts(item).equals(read)) {
                lines.add(clause + ": expected " + facts(item) + ", proposed " + read);
            }
        });
        proposed.keySet().stream()
                .filter(clause -> !expected.containsKey(clause))
                .forEach(clause -> lines.add(clause + ": proposed, not expected"));
        return lines;
    }

    private static Map<String, JsonNode> byClause(JsonNode items) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        items.forEach(item -> found.put(item.get("clause").asText(), item));
        return found;
    }

    private static Map<String, Object> facts(JsonNode item) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("lead", texts(item.path("lead")));
        facts.put("assist", texts(item.path("assist")));
        facts.put("due", item.path("milestones").findValuesAsText("due"));
        facts.put("relative", relatives(item.path("milestones")));
        facts.put("follow", item.path("follow").asText("").replace("null", ""));
        facts.put("extension", item.path("extension").asBoolean(false));
        return facts;
    }

    private static List<String> relatives(JsonNode milestones) {
        List<String> found = new ArrayList<>();
        milestones.findValuesAsText("relative").stream()
                .filter(text -> !text.isEmpty() && !"null".equals(text))
                .forEach(found::add);
        return found;
    }

    private static List<String> texts(JsonNode list) {
        List<String> found = new ArrayList<>();
        list.forEach(text -> found.add(text.asText()));
        return found;
    }
}
