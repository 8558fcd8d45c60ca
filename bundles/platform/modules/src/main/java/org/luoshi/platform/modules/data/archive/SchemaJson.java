package org.luoshi.platform.modules.data.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.luoshi.platform.persistence.tables.ColumnKind;
import org.luoshi.platform.persistence.tables.ColumnShape;
import org.luoshi.platform.persistence.tables.ForeignKey;
import org.luoshi.platform.persistence.tables.TableShape;

/** {@code schema.json}: a JSON Schema (2020-12) with a definition for each table; keys and SQL types stand beside. */
final class SchemaJson {
    private final ObjectMapper json;

    SchemaJson(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode of(String function, String schemaVersion, List<TableShape> tables) {
        ObjectNode root = json.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", function);
        root.put("x-schema-version", schemaVersion);
        ObjectNode definitions = root.putObject("$defs");
        tables.forEach(table -> definitions.set(table.name(), table(table)));
        return root;
    }

    private ObjectNode table(TableShape table) {
        ObjectNode node = json.createObjectNode();
        node.put("type", "object");
        node.put("additionalProperties", false);
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = node.putArray("required");
        for (ColumnShape column : table.columns()) {
            properties.set(column.name(), column(column));
            required.add(column.name());
        }
        names(node.putArray("x-primary-key"), table.primaryKey());
        ArrayNode references = node.putArray("x-foreign-keys");
        for (ForeignKey key : table.foreignKeys()) {
            ObjectNode reference = references.addObject();
            names(reference.putArray("columns"), key.columns());
            reference.put("table", key.table());
            names(reference.putArray("referred"), key.referred());
        }
        return node;
    }

    private ObjectNode column(ColumnShape column) {
        ObjectNode node = json.createObjectNode();
        String type = type(column.kind());
        if (column.nullable()) {
            node.putArray("type").add(type).add("null");
        } else {
            node.put("type", type);
        }
        switch (column.kind()) {
            case DATE -> node.put("format", "date");
            case MOMENT -> node.put("format", "date-time");
            case BINARY -> node.put("contentEncoding", "base64");
            case JSON -> node.put("contentMediaType", "application/json");
            default -> node.put("x-kind", column.kind().name());
        }
        node.put("x-sql-type", column.sqlType());
        node.put("x-numbering", column.numbering());
        return node;
    }

    private static String type(ColumnKind kind) {
        return switch (kind) {
            case INTEGER -> "integer";
            case DECIMAL, REAL -> "number";
            case BOOLEAN -> "boolean";
            case TEXT, DATE, TIME, TIMESTAMP, MOMENT, BINARY, JSON, OTHER -> "string";
        };
    }

    private static void names(ArrayNode target, List<String> names) {
        names.forEach(target::add);
    }
}
