package org.luoshi.platform.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes an example for a schema: always the same one, with values that a person of an office would expect. */
final class Examples {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode components;

    /** @param components the schemas that others refer to */
    Examples(ObjectNode components) {
        this.components = components;
    }

    /**
     * @param name what the value is called; decides between texts
     * @param schema schema that the example fits
     */
    JsonNode of(String name, JsonNode schema) {
        return of(name, schema, Set.of());
    }

    private JsonNode of(String name, JsonNode schema, Set<String> within) {
        if (schema.has("$ref")) {
            String component = schema.get("$ref").asText().replaceFirst(".*/", "");
            Set<String> deeper = new HashSet<>(within);
            return deeper.add(component) ? of(name, components.get(component), deeper) : JSON.nullNode();
        }
        if (schema.has("anyOf")) {
            return of(name, schema.get("anyOf").get(0), within);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, within);
            case "array" -> array(name, schema, within);
            case "integer" -> JSON.numberNode(number(name));
            case "number" -> JSON.numberNode(1.5);
            case "boolean" -> JSON.booleanNode(false);
            default -> JSON.textNode(ExampleTexts.of(name, schema.path("format").asText()));
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private ObjectNode object(JsonNode schema, Set<String> within) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties")
                .properties()
                .forEach(member -> object.set(member.getKey(), of(member.getKey(), member.getValue(), within)));
        if (schema.path("additionalProperties").isObject()) {
            object.set("name", of("name", schema.get("additionalProperties"), within));
        }
        return object;
    }

    private ArrayNode array(String name, JsonNode schema, Set<String> within) {
        JsonNode item = of(name, schema.get("items"), within);
        return item.isNull() ? JSON.arrayNode() : JSON.arrayNode().add(item);
    }

    private static int number(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        if (key.endsWith("id") || key.endsWith("ids")) {
            return 17;
        }
        return switch (key) {
            case "year" -> 2026;
            case "size", "limit" -> 20;
            case "progress" -> 60;
            case "version" -> 3;
            default -> 1;
        };
    }
}
