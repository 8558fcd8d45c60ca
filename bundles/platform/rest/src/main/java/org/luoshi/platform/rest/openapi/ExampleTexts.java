package org.luoshi.platform.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.luoshi.platform.rest.json.JsonFormat;

/** Texts for examples, chosen by what they are called. */
final class ExampleTexts {
    /** From {@code example-texts.json}; the first whose key is part of the name. */
    private static final JsonNode BY_NAME = known();

    private ExampleTexts() {}

    /**
     * @param name what the value is called
     * @param format format of its schema; empty when it has none
     */
    static String of(String name, String format) {
        return switch (format) {
            case "date" -> "2026-07-06";
            case "date-time" -> "2026-07-06T01:30:00Z";
            case "duration" -> "PT10M";
            case "uuid" -> "3f0e1c52-7d5b-4a53-9d62-0a7f6b1a2c11";
            case "uri-reference" -> "/m/example/records/17";
            default -> byName(name.toLowerCase(Locale.ROOT));
        };
    }

    private static String byName(String name) {
        return BY_NAME.properties().stream()
                .filter(known -> name.contains(known.getKey()))
                .map(known -> known.getValue().asText())
                .findFirst()
                .orElse("完成立项清单公示");
    }

    private static JsonNode known() {
        try (InputStream texts = ExampleTexts.class.getResourceAsStream("example-texts.json")) {
            return JsonFormat.mapper().readTree(texts);
        } catch (IOException e) {
            throw new IllegalStateException("example-texts.json cannot be read", e);
        }
    }
}
