package org.luoshi.platform.reports.word;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values a place may name: those of the list entry it stands in, then those around it.
 *
 * @param outer null outside every list
 */
record Scope(Map<String, Object> values, Scope outer) {
    /** Value as text. */
    String text(String name) throws DocumentRefused {
        Object value = find(name);
        if (value instanceof Iterable || value instanceof Map) {
            throw new DocumentRefused("template.isList", name);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    /** Scopes of a list's entries; a text counts as list of one entry, an empty one as empty list. */
    List<Scope> entries(String name) throws DocumentRefused {
        Object value = find(name);
        List<Scope> result = new ArrayList<>();
        if (value instanceof Iterable<?> entries) {
            for (Object entry : entries) {
                result.add(new Scope(entry(name, entry), this));
            }
        } else if (value != null && !value.toString().isEmpty() && !value.equals(false)) {
            result.add(this);
        }
        return result;
    }

    private static Map<String, Object> entry(String list, Object entry) throws DocumentRefused {
        if (!(entry instanceof Map<?, ?> map)) {
            throw new DocumentRefused("template.noList", list);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> result.put(key.toString(), value));
        return result;
    }

    private Object find(String name) throws DocumentRefused {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.values.containsKey(name)) {
                return scope.values.get(name);
            }
        }
        throw new DocumentRefused("template.unknown", name);
    }
}
