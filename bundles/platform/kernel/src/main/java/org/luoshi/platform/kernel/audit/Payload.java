package org.luoshi.platform.kernel.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.platform.kernel.audit.chain.Payloads;

/** A record before and after a change, as it is stored apart from the audit record. */
record Payload(String before, String after) {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    static Payload of(Map<String, Object> before, Map<String, Object> after) {
        return new Payload(write(before), write(after));
    }

    /** What the audit record keeps of the payload. */
    String hash(String salt) {
        return Payloads.hash(salt, before, after);
    }

    static Map<String, Object> read(String json) {
        try {
            return json == null ? Map.of() : JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an audit payload is no JSON object", e);
        }
    }

    private static String write(Map<String, Object> fields) {
        Map<String, Object> plain = new LinkedHashMap<>();
        fields.forEach((name, value) -> plain.put(name, plain(value)));
        try {
            return JSON.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always writable", e);
        }
    }

    private static Object plain(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return value instanceof Collection<?> many
                ? many.stream().map(Payload::plain).toList()
                : value.toString();
    }
}
