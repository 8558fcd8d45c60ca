package org.luoshi.platform.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.rest.json.JsonFormat;
import org.luoshi.platform.rest.problem.Problems;

/**
 * Writes the whole document in one language. What belongs to no resource stands in {@code base.json}, where a text that
 * begins with {@code %} is a message of this bundle.
 */
final class ApiDocument {
    private final Locale locale;
    /** Of its own: what it learns about the classes of functions goes with it. */
    private final ObjectMapper mapper = JsonFormat.mapper();

    private final ObjectNode document;
    private final ObjectNode components;
    private final Map<String, Integer> ids = new HashMap<>();

    private ApiDocument(Locale locale) {
        this.locale = locale;
        this.document = (ObjectNode) translated(base());
        this.components = (ObjectNode) document.get("components");
    }

    /**
     * @param served classes of resources by module; the platform's own under the empty id
     * @param locale language of its texts
     * @return the document as JSON
     */
    static byte[] of(Map<String, ? extends Collection<Class<?>>> served, Locale locale) {
        ApiDocument api = new ApiDocument(locale);
        ProblemAnswers.describe(api.components.withObjectProperty("responses"), api.mapper, locale);
        served.forEach(api::add);
        return api.document.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void add(String module, Collection<Class<?>> resources) {
        List<Operation> operations = Operations.of(module, resources);
        if (operations.isEmpty()) {
            return;
        }
        String tag = operations.get(0).tag();
        document.withArrayProperty("tags").addObject().put("name", tag).put("description", title(module, resources));
        ObjectNode known = (ObjectNode) components.get("schemas");
        Schemas schemas = new Schemas(mapper, tag, known);
        OperationWriter writer = new OperationWriter(schemas, new Examples(known), locale);
        ObjectNode paths = (ObjectNode) document.get("paths");
        for (Operation operation : operations) {
            ObjectNode written = paths.withObjectProperty(operation.path())
                    .putObject(operation.verb().toLowerCase(Locale.ROOT));
            writer.write(operation, written);
            int earlier = ids.merge(operation.id(), 1, Integer::sum) - 1;
            if (earlier > 0) {
                written.put("operationId", operation.id() + "-" + (earlier + 1));
            }
        }
    }

    /** The title that the module gives itself in its messages. */
    private String title(String module, Collection<Class<?>> resources) {
        if (module.isEmpty()) {
            return Problems.text("openapi.platform").in(locale);
        }
        try {
            return Messages.of(resources.iterator().next()).text("module.title").in(locale);
        } catch (MissingResourceException e) {
            return module;
        }
    }

    private JsonNode base() {
        try (InputStream base = ApiDocument.class.getResourceAsStream("base.json")) {
            return mapper.readTree(base);
        } catch (IOException e) {
            throw new IllegalStateException("base.json cannot be read", e);
        }
    }

    private JsonNode translated(JsonNode node) {
        if (node.isTextual() && node.asText().startsWith("%")) {
            return TextNode.valueOf(Problems.text(node.asText().substring(1)).in(locale));
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(translated(member.getValue())));
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, translated(array.get(i)));
            }
        }
        return node;
    }
}
