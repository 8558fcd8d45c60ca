package org.luoshi.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * What the platform proposes for a paper beside what a person read out of it: every fact of every clause, which clauses need
 * no action, and where the paper comes from.
 */
final class MinutesComparison {
    private final JsonNode paper;
    private final JsonNode proposal;
    private final Map<String, JsonNode> expected;
    private final Map<String, JsonNode> proposed;

    MinutesComparison(JsonNode expected, JsonNode proposed) {
        this.paper = expected;
        this.proposal = proposed;
        this.expected = byClause(expected.get("items"));
        this.proposed = byClause(proposed.get("items"));
    }

    int expected() {
        return expected.size();
    }

    /** Clauses of which every fact was read as a person reads it. */
    List<String> recognised() {
        return expected.keySet().stream().filter(this::isAlike).toList();
    }

    /** One line for each clause that differs or that nobody expected, and for each fact of the paper as a whole. */
    List<String> differences() {
        List<String> lines = new ArrayList<>();
        expected.keySet().stream()
                .filter(clause -> !isAlike(clause))
                .forEach(clause -> lines.add(
                        clause + ": expected " + expected.get(clause) + ", proposed " + proposed.get(clause)));
        proposed.keySet().stream()
                .filter(clause -> !expected.containsKey(clause))
                .forEach(clause -> lines.add(clause + ": proposed, not expected"));
        if (!source(paper).equals(source(proposal.path("source")))) {
            lines.add("source: expected " + source(paper) + ", proposed " + proposal.path("source"));
        }
        if (!noAction(paper).equals(noAction(proposal))) {
            lines.add("no action: expected " + noAction(paper) + ", proposed " + noAction(proposal));
        }
        return lines;
    }

    private boolean isAlike(String clause) {
        JsonNode person = expected.get(clause);
        JsonNode read = proposed.get(clause);
        return read != null
                && facts(person).equals(facts(read))
                && says(text(read, "standing"), text(person, "standing"))
                && says(text(read, "reporting"), text(person, "reporting"));
    }

    private static Map<String, JsonNode> byClause(JsonNode items) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        items.forEach(item -> found.put(item.get("clause").asText(), item));
        return found;
    }

    /** Facts that a person writes down as the paper has them. */
    private static Map<String, Object> facts(JsonNode item) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("lead", elements(item.path("lead"), JsonNode::asText));
        facts.put("assist", elements(item.path("assist"), JsonNode::asText));
        facts.put(
                "milestones",
                elements(
                        item.path("milestones"),
                        step -> List.of(text(step, "what"), text(step, "due"), text(step, "relative"))));
        facts.put("follow", text(item, "follow"));
        facts.put("extension", item.path("extension").asBoolean(false));
        return facts;
    }

    /** A person shortens a long duty: what they wrote stands in what was read, in the same order; nothing only in nothing. */
    private static boolean says(String read, String written) {
        int found = 0;
        for (int i = 0; i < read.length() && found < written.length(); i++) {
            found += read.charAt(i) == written.charAt(found) ? 1 : 0;
        }
        return found == written.length() && written.isEmpty() == read.isEmpty();
    }

    private static List<Object> source(JsonNode source) {
        boolean meeting = source.path("sourceKind").asText().equals("会议议定")
                || source.path("kind").asText().endsWith("_MEETING");
        String date = source.has("meetingDate") ? "meetingDate" : "date";
        return List.of(meeting, text(source, "meeting"), text(source, date));
    }

    /** Clauses without a task; a person adds to 一（导语） what it says. */
    private static List<String> noAction(JsonNode paper) {
        return elements(
                paper.path("noAction"),
                one -> one.isTextual()
                        ? one.asText().replaceAll("：.*）", "）")
                        : one.path("clause").asText());
    }

    private static <T> List<T> elements(JsonNode list, Function<JsonNode, T> reading) {
        return StreamSupport.stream(list.spliterator(), false).map(reading).toList();
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : "";
    }
}
