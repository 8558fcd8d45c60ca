package org.luoshi.supervision.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One item of an answer; every line may be sure or, with a ~, allowed to stay open. */
final class ExpectedItem {
    final String path;
    final boolean optional;
    final Map<String, Line> single = new LinkedHashMap<>();
    final List<Line> milestones = new ArrayList<>();

    ExpectedItem(String path, boolean optional) {
        this.path = path;
        this.optional = optional;
    }

    /** A line of the answer. */
    record Line(String key, String value, boolean optional) {}

    void add(Line line) {
        if (line.key().equals("due") || line.key().equals("open")) {
            milestones.add(line);
        } else {
            single.put(line.key(), line);
        }
    }
}
