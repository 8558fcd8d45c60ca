package org.luoshi.platform.rest.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.FieldError;

/**
 * Problem details (RFC 9457): what a caller is told when something cannot be done.
 *
 * @param status HTTP status
 * @param code identifier for programs, also the last part of {@code type}
 * @param title the sort of problem, one line
 * @param detail what is wrong this time and what to do about it
 * @param errors fields that are wrong; may be empty
 * @param more further members of the body
 * @param headers further headers of the answer
 */
public record Problem(
        int status,
        String code,
        LocalizedText title,
        LocalizedText detail,
        List<FieldError> errors,
        Map<String, Object> more,
        Map<String, String> headers) {
    /** Media type of the body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Problem without fields, further members or headers. */
    static Problem of(int status, String code, LocalizedText title, LocalizedText detail) {
        return new Problem(status, code, title, detail, List.of(), Map.of(), Map.of());
    }

    Problem withErrors(List<FieldError> fields) {
        return new Problem(status, code, title, detail, fields, more, headers);
    }

    /** The same problem with further members of the body. */
    public Problem with(Map<String, Object> members) {
        return new Problem(status, code, title, detail, errors, members, headers);
    }

    /** The same problem with one further header. */
    public Problem withHeader(String name, String value) {
        return new Problem(status, code, title, detail, errors, more, Map.of(name, value));
    }

    /** The body, member by member, in the reader's language. */
    public Map<String, Object> body(Locale locale, String requestId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + code);
        body.put("title", title.in(locale));
        body.put("status", status);
        body.put("detail", detail.in(locale));
        body.put("code", code);
        body.put("requestId", requestId);
        if (!errors.isEmpty()) {
            body.put(
                    "errors", errors.stream().map(error -> field(error, locale)).toList());
        }
        body.putAll(more);
        return body;
    }

    private static Map<String, Object> field(FieldError error, Locale locale) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("field", error.field());
        field.put("message", error.message().in(locale));
        return field;
    }
}
