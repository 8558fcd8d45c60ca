package org.luoshi.platform.rest.application;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.rest.problem.Problems;

/** Reads dates, moments and constants in query parameters; an empty one is an absent one. */
final class ParameterFormats implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> raw, Type type, Annotation[] annotations) {
        String name = name(annotations);
        if (raw == LocalDate.class) {
            return (ParamConverter<T>) new Format<>(name, LocalDate::parse, Problems.text("field.expected.date"));
        }
        if (raw == Instant.class) {
            return (ParamConverter<T>) new Format<>(name, Instant::parse, Problems.text("field.expected.instant"));
        }
        if (raw.isEnum()) {
            String allowed =
                    Arrays.stream(raw.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return new Format<>(name, text -> constant(raw, text), Problems.text("field.enum", allowed));
        }
        return null;
    }

    private static <T> T constant(Class<T> type, String name) {
        for (T constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
        }
        return "";
    }

    private record Format<T>(String name, Function<String, T> reading, LocalizedText expected)
            implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return reading.apply(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new InvalidInput(name, expected);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
