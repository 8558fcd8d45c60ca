package org.luoshi.platform.modules.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One clause of an OSGi header: {@code a;b;version="[1,2)",c}. Several names may share one clause's parameters.
 *
 * @param name package or bundle
 * @param parameters attributes and directives ({@code uses:}) by name, without quotes
 */
record HeaderClause(String name, Map<String, String> parameters) {
    static List<HeaderClause> of(String header) {
        List<HeaderClause> all = new ArrayList<>();
        for (String clause : split(header, ',')) {
            List<String> names = new ArrayList<>();
            Map<String, String> parameters = new LinkedHashMap<>();
            for (String part : split(clause, ';')) {
                int sign = part.indexOf('=');
                if (sign < 0) {
                    names.add(part);
                } else {
                    parameters.put(part.substring(0, sign).strip(), unquoted(part.substring(sign + 1)));
                }
            }
            names.forEach(name -> all.add(new HeaderClause(name, parameters)));
        }
        return all;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char sign : text.toCharArray()) {
            quoted ^= sign == '"';
            if (sign == separator && !quoted) {
                add(parts, part);
            } else {
                part.append(sign);
            }
        }
        add(parts, part);
        return parts;
    }

    private static void add(List<String> parts, StringBuilder part) {
        if (!part.toString().isBlank()) {
            parts.add(part.toString().strip());
        }
        part.setLength(0);
    }

    private static String unquoted(String value) {
        return value.strip().replace("\"", "");
    }
}
