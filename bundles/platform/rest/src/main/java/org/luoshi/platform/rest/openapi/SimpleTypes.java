package org.luoshi.platform.rest.openapi;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.rest.ExpectedVersion;

/** Types that are one JSON value. */
final class SimpleTypes {
    /** Type and format. */
    private static final Map<Class<?>, String> KNOWN = Map.ofEntries(
            entry(String.class, "string"),
            entry(char.class, "string"),
            entry(Locale.class, "string"),
            entry(ExpectedVersion.class, "string"),
            entry(byte[].class, "string"),
            entry(boolean.class, "boolean"),
            entry(byte.class, "integer int32"),
            entry(short.class, "integer int32"),
            entry(int.class, "integer int32"),
            entry(long.class, "integer int64"),
            entry(BigInteger.class, "integer"),
            entry(float.class, "number float"),
            entry(double.class, "number double"),
            entry(BigDecimal.class, "number"),
            entry(LocalDate.class, "string date"),
            entry(Instant.class, "string date-time"),
            entry(OffsetDateTime.class, "string date-time"),
            entry(ZonedDateTime.class, "string date-time"),
            entry(Duration.class, "string duration"),
            entry(UUID.class, "string uuid"),
            entry(URI.class, "string uri-reference"));

    private SimpleTypes() {}

    /** Describes the type, if it is one of these. */
    static boolean describe(Class<?> type, ObjectNode schema) {
        boolean text = LocalizedText.class.isAssignableFrom(type);
        String known =
                text ? "string" : KNOWN.get(MethodType.methodType(type).unwrap().returnType());
        if (known == null) {
            return false;
        }
        String[] parts = known.split(" ");
        schema.put("type", parts[0]);
        if (parts.length > 1) {
            schema.put("format", parts[1]);
        }
        return true;
    }
}
