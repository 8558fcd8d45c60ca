package org.luoshi.platform.rest.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.rest.problem.Problems;
import org.luoshi.platform.rest.problem.Refusal;

/** Says in the caller's words what is wrong with a JSON body, and where. */
final class JsonFaults {
    private JsonFaults() {}

    /** The error that tells the caller about it. */
    static RuntimeException of(JacksonException fault) {
        if (fault instanceof StreamConstraintsException) {
            return new Refusal(400, "json-too-complex");
        }
        if (fault instanceof ValueInstantiationException && fault.getCause() instanceof RuntimeException cause) {
            return refusedByRecord(cause, (ValueInstantiationException) fault);
        }
        if (fault instanceof JsonMappingException mapping) {
            if (mapping.getCause() instanceof InputCoercionException) {
                return new InvalidInput(path(mapping), Problems.text("field.expected.number"));
            }
            if (mapping.getCause() instanceof JacksonException inner && !(inner instanceof JsonMappingException)) {
                return of(inner);
            }
            return new InvalidInput(path(mapping), message(mapping));
        }
        return malformed(fault.getLocation());
    }

    /** The document breaks the rules of JSON at that place. */
    static Refusal malformed(JsonLocation at) {
        return at == null
                ? new Refusal(400, "malformed-json", "?", "?")
                : new Refusal(400, "malformed-json", at.getLineNr(), at.getColumnNr());
    }

    private static RuntimeException refusedByRecord(RuntimeException cause, JsonMappingException fault) {
        if (cause instanceof IllegalArgumentException || cause instanceof NullPointerException) {
            return new InvalidInput(path(fault), Problems.text("field.refused"));
        }
        return cause;
    }

    private static LocalizedText message(JsonMappingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return Problems.text("field.unknown", unknown.getPropertyName());
        }
        if (fault instanceof InvalidNullException) {
            return Problems.text("field.required");
        }
        if (fault instanceof InvalidFormatException format && format.getTargetType() != null) {
            return expected(format.getTargetType());
        }
        if (fault instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            Class<?> target = mismatch.getTargetType();
            boolean missing = target.isPrimitive() && mismatch.getMessage().startsWith("Cannot map `null`");
            return missing ? Problems.text("field.required") : expected(target);
        }
        return Problems.text("field.refused");
    }

    private static LocalizedText expected(Class<?> type) {
        if (type.isEnum()) {
            String allowed =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return Problems.text("field.enum", allowed);
        }
        return Problems.text("field.expected." + kind(type));
    }

    private static String kind(Class<?> type) {
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == Instant.class) {
            return "instant";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type == String.class) {
            return "text";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "list";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "object" : "other";
    }

    private static String path(JsonMappingException fault) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
