package org.luoshi.platform.rest.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.rest.Declaration;
import org.luoshi.platform.rest.problem.Problem;
import org.luoshi.platform.rest.problem.Problems;

/** The answers that are problems: which an operation may give, and what they look like. */
final class ProblemAnswers {
    private static final String REQUEST_ID = "0d1f4c52";

    /** The codes of a status; the first is the usual one. */
    private static final Map<Integer, List<String>> CODES = new TreeMap<>();

    static {
        CODES.put(
                400,
                List.of(
                        "bad-request",
                        "malformed-json",
                        "empty-body",
                        "json-too-complex",
                        "invalid-header",
                        "other-charset"));
        CODES.put(401, List.of("not-signed-in", "sign-in-failed"));
        CODES.put(403, List.of("forbidden", "csrf", "cross-site", "password-change-required"));
        CODES.put(404, List.of("not-found", "no-such-address"));
        CODES.put(406, List.of("not-acceptable"));
        CODES.put(409, List.of("rule"));
        CODES.put(412, List.of("version-conflict"));
        CODES.put(413, List.of("too-large"));
        CODES.put(415, List.of("unsupported-media-type", "unknown-charset"));
        CODES.put(422, List.of("invalid-input", "non-secret-gate", "declaration-required"));
        CODES.put(428, List.of("version-required"));
        CODES.put(429, List.of("too-many-requests", "too-many-attempts"));
        CODES.put(500, List.of("internal"));
        CODES.put(503, List.of("unavailable", "gate-missing"));
    }

    private ProblemAnswers() {}

    /** Name of the component that describes a status. */
    static String component(int status) {
        return "Problem" + status;
    }

    /** The statuses of problems that the operation may answer with. */
    static SortedSet<Integer> of(Operation operation) {
        SortedSet<Integer> statuses = new TreeSet<>(List.of(400, 406, 429, 500, 503));
        boolean body = operation.body().findAny().isPresent();
        if (!operation.access().open() || operation.writes()) {
            statuses.addAll(List.of(401, 403));
        }
        if (operation.writes() || !operation.parameters().isEmpty() || operation.notes() != null) {
            statuses.addAll(List.of(404, 409, 422));
        }
        if (body) {
            statuses.addAll(List.of(413, 415));
        }
        if (operation.access().needsVersion()) {
            statuses.addAll(List.of(412, 428));
        }
        return statuses;
    }

    /** Adds one component for each status. */
    static void describe(ObjectNode responses, ObjectMapper mapper, Locale locale) {
        CODES.forEach((status, codes) -> {
            ObjectNode response = responses.putObject(component(status));
            response.put("description", sample(status, codes.get(0)).title().in(locale));
            if (status == 429 || status == 503) {
                response.putObject("headers")
                        .putObject("Retry-After")
                        .put("description", Problems.text("openapi.retry-after").in(locale))
                        .putObject("schema")
                        .put("type", "integer");
            }
            ObjectNode content = response.putObject("content").putObject(Problem.MEDIA_TYPE);
            content.putObject("schema").put("$ref", "#/components/schemas/Problem");
            ObjectNode examples = content.putObject("examples");
            for (String code : codes) {
                Map<String, Object> body = sample(status, code).body(locale, REQUEST_ID);
                examples.putObject(code).set("value", mapper.valueToTree(body));
            }
        });
    }

    private static Problem sample(int status, String code) {
        return switch (code) {
            case "rule" -> told(status, "already-closed", code);
            case "sign-in-failed" -> told(status, code, code);
            case "malformed-json" -> Problems.named(status, code, 2, 17);
            case "declaration-required" -> Problems.named(status, code, Declaration.HEADER, Declaration.WORDING);
            case "invalid-header" -> Problems.named(status, code, "If-Match");
            case "too-many-requests", "too-many-attempts" -> Problems.named(status, code, 30);
            case "invalid-input" -> wrong(status, code, "title", Problems.text("field.required"));
            case "non-secret-gate" -> wrong(status, code, "content", Problems.text("field.classified", "marks"));
            case "version-conflict" -> Problems.named(status, code).with(differences());
            default -> Problems.named(status, code, 1);
        };
    }

    private static Problem told(int status, String code, String key) {
        LocalizedText title = Problems.text("problem." + key + ".title");
        LocalizedText detail = Problems.text("openapi." + key);
        return new Problem(status, code, title, detail, List.of(), Map.of(), Map.of());
    }

    private static Problem wrong(int status, String code, String field, LocalizedText message) {
        Problem problem = Problems.named(status, code, 1);
        List<FieldError> errors = List.of(new FieldError(field, message));
        return new Problem(status, code, problem.title(), problem.detail(), errors, Map.of(), Map.of());
    }

    private static Map<String, Object> differences() {
        String mine = ExampleTexts.of("title", "");
        String theirs = mine + "（第14次）";
        return Map.of(
                "changed", List.of(Map.of("field", "title", "mine", mine, "theirs", theirs)),
                "current", Map.of("title", theirs, "version", 4));
    }
}
