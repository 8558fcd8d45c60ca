package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.luoshi.itests.Client.Answer;

/** Calls operations of the running product and holds every answer against the document of the API. */
final class DocumentedApi {
    /** A variable in a path. */
    static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode document;
    private final JsonNode closed;
    private final Map<String, Set<Integer>> statuses = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    DocumentedApi(JsonNode document) {
        this.document = document;
        this.closed = closed(document.get("components").deepCopy());
    }

    /** An operation of the document. */
    record Operation(String verb, String path, JsonNode description) {
        String id() {
            return description.get("operationId").asText();
        }

        /** What it is in one line: {@code GET /api/todos}. */
        String name() {
            return verb + " " + path;
        }

        boolean reads() {
            return verb.equals("GET");
        }

        boolean needsVersion() {
            return description.get("responses").has("428");
        }

        /** Permissions of which one is enough; none means that a session is. */
        List<String> permissions() {
            List<String> permissions = new ArrayList<>();
            description.path("x-permission").forEach(one -> permissions.add(one.asText()));
            return permissions;
        }

        boolean isOpen() {
            return description.get("security").isEmpty();
        }

        /** Its path with this value, and examples where only constants are possible. */
        String with(String value) {
            return VARIABLE.matcher(withConstants()).replaceAll(value);
        }

        /** The path with the variables that take one of few constants filled in. */
        String withConstants() {
            String address = path;
            for (JsonNode parameter : description.path("parameters")) {
                if (parameter.get("schema").has("$ref")) {
                    String name = "{" + parameter.get("name").asText() + "}";
                    address = address.replace(name, parameter.get("example").asText());
                }
            }
            return address;
        }

        /** The content that it takes by media type; a missing node when it takes none. */
        JsonNode content() {
            return description.at("/requestBody/content");
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(one ->
                        operations.add(new Operation(one.getKey().toUpperCase(), path.getKey(), one.getValue()))));
        return operations;
    }

    Operation operation(String id) {
        return operations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The constants that a variable of an operation's path can be. */
    List<String> constants(Operation operation, String variable) {
        for (JsonNode parameter : operation.description().path("parameters")) {
            if (parameter.get("name").asText().equals(variable)) {
                String schema = parameter.at("/schema/$ref").asText().substring(1);
                List<String> constants = new ArrayList<>();
                document.at(schema).get("enum").forEach(one -> constants.add(one.asText()));
                return constants;
            }
        }
        throw new IllegalArgumentException(operation.name() + " has no variable " + variable);
    }

    /** Calls an operation as somebody; what does not fit the document is kept as a fault. */
    Answer call(Client client, Operation operation, String address, Object body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", String.join(", ", accepted(operation)));
        for (JsonNode parameter : operation.description().path("parameters")) {
            if (parameter.get("in").asText().equals("header")) {
                headers.put(
                        parameter.get("name").asText(), parameter.get("example").asText());
            }
        }
        return call(client, operation, address, body, headers);
    }

    Answer call(Client client, Operation operation, String address, Object body, Map<String, String> headers) {
        Answer answer = body instanceof byte[] file
                ? client.sendBytes(operation.verb(), address, file, "application/octet-stream", headers)
                : client.send(operation.verb(), address, body, headers);
        statuses.computeIfAbsent(operation.id(), id -> new TreeSet<>()).add(answer.status());
        String fault = fault(operation, answer);
        if (fault != null) {
            faults.add(
                    operation.verb() + " " + address + " → " + answer.status() + " " + answer.body() + "\n   " + fault);
        }
        return answer;
    }

    List<String> faults() {
        return faults;
    }

    /** What was answered, by operation. */
    Map<String, Set<Integer>> statuses() {
        return statuses;
    }

    private String fault(Operation operation, Answer answer) {
        JsonNode described = resolved(operation.description().get("responses").path(Integer.toString(answer.status())));
        if (described.isMissingNode() || answer.status() >= 500) {
            return "this status is not documented or is a failure";
        }
        String type =
                answer.raw().headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        if (!described.has("content")) {
            return answer.raw().body().length == 0 ? null : "a body where none is documented";
        }
        JsonNode contents = described.get("content");
        JsonNode content = contents.has(type) ? contents.get(type) : contents.path("*/*");
        if (content.isMissingNode()) {
            return "the media type is not documented: " + type;
        }
        if (described.path("headers").has("ETag")
                && answer.raw().headers().firstValue("ETag").isEmpty()) {
            return "no ETag";
        }
        return answer.body().isMissingNode() ? null : fault(content.get("schema"), answer.body());
    }

    /** What makes a value not fit a schema of the document; null when it fits. */
    String fault(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", closed);
        JsonSchema checked = SCHEMAS.getSchema(SchemaLocation.of("urn:luoshi:answer"), whole, STRICT);
        List<String> found =
                checked.validate(value).stream().map(Object::toString).toList();
        return found.isEmpty() ? null : String.join("\n   ", found);
    }

    private JsonNode resolved(JsonNode response) {
        return response.has("$ref") ? document.at(response.get("$ref").asText().substring(1)) : response;
    }

    private List<String> accepted(Operation operation) {
        Set<String> types = new LinkedHashSet<>(List.of("application/problem+json"));
        operation.description().get("responses").forEach(response -> resolved(response)
                .path("content")
                .fieldNames()
                .forEachRemaining(types::add));
        if (types.size() == 1) {
            types.add("*/*");
        }
        return List.copyOf(types);
    }

    /** Records answer what the document says and nothing else. */
    private static JsonNode closed(JsonNode components) {
        for (JsonNode schema : components.get("schemas")) {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
        return components;
    }

    /** Checks the document itself: its form, its schemas and its examples. */
    void checkDocument() throws IOException {
        try (InputStream form = DocumentedApi.class.getResourceAsStream("/openapi-3.1-schema.json")) {
            assertThat(SCHEMAS.getSchema(form).validate(document)).isEmpty();
        }
        JsonSchema meta = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (JsonNode schema : document.at("/components/schemas")) {
            assertThat(meta.validate(schema)).isEmpty();
        }
        List<String> wrong = new ArrayList<>();
        parents(document).forEach(parent -> {
            String fault = fault(parent.get("schema"), parent.get("example"));
            if (fault != null) {
                wrong.add(parent + "\n   " + fault);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Stream<JsonNode> parents(JsonNode node) {
        Stream<JsonNode> within = node.properties().isEmpty() && !node.isArray()
                ? Stream.empty()
                : StreamSupport.stream(node.spliterator(), false).flatMap(DocumentedApi::parents);
        return node.has("schema") && node.has("example") ? Stream.concat(Stream.of(node), within) : within;
    }
}
