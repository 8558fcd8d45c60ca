package org.luoshi.platform.modules.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** What the REST API answers as JSON, as lines for a terminal: one fact a line, empty ones left out. */
final class ModuleText {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private ModuleText() {}

    static String of(Object answer) {
        StringBuilder lines = new StringBuilder();
        write(JSON.valueToTree(answer), "", lines);
        return lines.toString();
    }

    private static void write(JsonNode node, String indent, StringBuilder lines) {
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isObject()) {
                lines.append(String.format("%s%s%n", indent, field.getKey()));
                write(value, indent + "  ", lines);
            } else if (value.isArray()
                    ? !value.isEmpty()
                    : !value.isNull() && !value.asText().isEmpty()) {
                lines.append(String.format("%s%-14s %s%n", indent, field.getKey(), shown(value)));
            }
        });
    }

    private static String shown(JsonNode value) {
        if (!value.isArray()) {
            return value.asText();
        }
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
