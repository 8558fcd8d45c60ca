package org.luoshi.platform.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import org.glassfish.jersey.server.model.Parameter;
import org.luoshi.platform.api.rest.ApiNotes;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.api.rest.Versioned;
import org.luoshi.platform.rest.Declaration;
import org.luoshi.platform.rest.problem.Problems;

/** Writes operations: who may call them, with what, and what they answer. */
final class OperationWriter {
    private static final String SCHEMA = "schema";

    private final Schemas schemas;
    private final Examples examples;
    private final Locale locale;

    OperationWriter(Schemas schemas, Examples examples, Locale locale) {
        this.schemas = schemas;
        this.examples = examples;
        this.locale = locale;
    }

    void write(Operation operation, ObjectNode into) {
        into.put("operationId", operation.id());
        into.put("summary", operation.summary(locale));
        into.putArray("tags").add(operation.tag());
        ArrayNode permissions = into.putArray("x-permission");
        operation.access().permissions().stream().sorted().forEach(permissions::add);
        operation.undeclared().ifPresent(why -> into.put("x-undeclared", why));
        ArrayNode security = into.putArray("security");
        if (!operation.access().open()) {
            for (String cookie : List.of("session", "plainSession")) {
                ObjectNode needed = security.addObject();
                needed.putArray(cookie);
                if (operation.writes()) {
                    needed.putArray("csrf");
                }
            }
        }
        writeParameters(operation, into);
        operation.body().findFirst().ifPresent(body -> writeBody(operation, body, into.putObject("requestBody")));
        ObjectNode responses = into.putObject("responses");
        writeSuccess(operation, responses);
        for (int status : ProblemAnswers.of(operation)) {
            String component = "#/components/responses/" + ProblemAnswers.component(status);
            responses.putObject(Integer.toString(status)).put("$ref", component);
        }
    }

    private void writeParameters(Operation operation, ObjectNode into) {
        ArrayNode parameters = into.putArray("parameters");
        for (Parameter parameter : operation.parameters()) {
            String in = parameter.getSource().name().toLowerCase(Locale.ROOT);
            String name = parameter.getSourceName();
            boolean required = in.equals("path")
                    || in.equals("header") && operation.access().needsVersion();
            write(parameters.addObject(), in, name, parameter.getType(), required);
        }
        ApiNotes notes = operation.notes();
        if (notes != null && notes.query() != void.class) {
            for (RecordComponent component : notes.query().getRecordComponents()) {
                write(parameters.addObject(), "query", component.getName(), component.getGenericType(), false);
            }
        }
        if (operation.body().anyMatch(body -> body.getRawType() == FileContent.class)) {
            write(parameters.addObject(), "header", "Content-Disposition", String.class, true);
        }
        if (operation.access().declares()) {
            writeDeclaration(parameters.addObject());
        }
        if (parameters.isEmpty()) {
            into.remove("parameters");
        }
    }

    private void writeDeclaration(ObjectNode parameter) {
        parameter.put("name", Declaration.HEADER).put("in", "header").put("required", true);
        parameter.put("description", Declaration.sentence(Declaration.WORDING).in(locale));
        parameter.putObject(SCHEMA).put("type", "string").putArray("enum").add(Declaration.WORDING);
        parameter.put("example", Declaration.WORDING);
    }

    private void write(ObjectNode parameter, String in, String name, Type type, boolean required) {
        parameter.put("name", name).put("in", in).put("required", required);
        JsonNode schema = schemas.read(type);
        parameter.set(SCHEMA, schema);
        parameter.set("example", examples.of(name, schema));
    }

    private void writeBody(Operation operation, Parameter body, ObjectNode into) {
        into.put("required", true);
        Class<?> raw = body.getRawType();
        List<MediaType> consumed = operation.model().getConsumedTypes();
        if (isBytes(raw)) {
            String type = consumed.isEmpty() || consumed.get(0).isWildcardType()
                    ? MediaType.APPLICATION_OCTET_STREAM
                    : text(consumed.get(0));
            into.putObject("content").putObject(type);
        } else {
            String type = raw == String.class && !consumed.isEmpty() ? text(consumed.get(0)) : "application/json";
            writeContent(into.putObject("content").putObject(type), schemas.read(body.getType()));
        }
    }

    private void writeSuccess(Operation operation, ObjectNode responses) {
        Method method = operation.method();
        ApiNotes notes = operation.notes();
        if (notes != null && notes.leadsElsewhere()) {
            described(responses, "303", "openapi.elsewhere");
            return;
        }
        boolean created = notes != null && notes.created() != void.class;
        if (method.getReturnType() == void.class || notes != null && notes.maybeNothing()) {
            described(responses, "204", "openapi.nothing");
        }
        if (created) {
            writeAnswer(operation, notes.created(), notes.created(), described(responses, "201", "openapi.created"));
        } else if (method.getReturnType() != void.class) {
            Type type = operation.model().getInvocable().getResponseType();
            writeAnswer(operation, method.getReturnType(), type, described(responses, "200", "openapi.done"));
            if (!operation.writes() && (tagged(method.getReturnType()) || method.getReturnType() == Response.class)) {
                described(responses, "304", "openapi.unchanged");
            }
        }
    }

    private void writeAnswer(Operation operation, Class<?> raw, Type type, ObjectNode response) {
        if (tagged(raw)) {
            ObjectNode tag = response.putObject("headers").putObject("ETag");
            tag.put("description", Problems.text("openapi.etag").in(locale));
            tag.putObject(SCHEMA).put("type", "string");
        }
        List<MediaType> produced = operation.model().getProducedTypes();
        String named = produced.isEmpty() || produced.get(0).isWildcardType() ? null : text(produced.get(0));
        ObjectNode content = response.putObject("content");
        if (isBytes(raw)) {
            content.putObject(named == null ? MediaType.WILDCARD : named);
        } else if (raw == Response.class) {
            content.putObject(named == null ? MediaType.APPLICATION_JSON : named)
                    .putObject(SCHEMA);
        } else {
            ObjectNode media = content.putObject(named == null ? MediaType.APPLICATION_JSON : named);
            writeContent(media, schemas.written(type));
        }
    }

    private void writeContent(ObjectNode media, JsonNode schema) {
        media.set(SCHEMA, schema);
        media.set("example", examples.of("", schema));
    }

    private ObjectNode described(ObjectNode responses, String status, String key) {
        return responses.putObject(status).put("description", Problems.text(key).in(locale));
    }

    private static boolean isBytes(Class<?> type) {
        return type == FileContent.class
                || type == byte[].class
                || type == InputStream.class
                || type == StreamingOutput.class;
    }

    private static boolean tagged(Class<?> type) {
        return Versioned.class.isAssignableFrom(type);
    }

    private static String text(MediaType type) {
        return type.getType() + "/" + type.getSubtype();
    }
}
