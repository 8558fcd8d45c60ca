package org.luoshi.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Values that break programs: of the wrong type, huge, in broken encodings, or meant for some interpreter. */
final class Nasty {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "' or '1'='1",
            "1; drop table account; --",
            "') union select username, hash from identity.credential --",
            "../../../../etc/passwd",
            "..\\..\\etc\\users.properties",
            "${jndi:ldap://127.0.0.1:1/a}",
            "#{7*7}${{7*7}}<%= 7*7 %>",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "=cmd|' /C calc'!A0",
            "\u0000",
            "a\u0000b",
            "\r\nSet-Cookie: luoshi=evil",
            "\uD800",
            "\u202E反转",
            "🙂".repeat(300),
            "督".repeat(5000),
            "-1",
            "0",
            "9223372036854775808",
            "1e309",
            "NaN",
            "true",
            "null",
            "[]",
            "{}",
            "2026-02-30",
            "-999999999-01-01",
            "+1000000000-12-31",
            "2026-W54",
            "%",
            "%n%s%x",
            "(a+)+$",
            "*",
            "id:asc,id:desc",
            "x".repeat(9000));

    private static final List<String> HEADERS = List.of(
            "", "\"", "W/\"1\"", "\"-1\"", "\"1e9\"", "*", "\"" + "9".repeat(300) + "\"", "zz-ZZ;q=7", "\"a\" or 1=1");

    private static final List<String> MEDIA_TYPES = List.of(
            "application/json",
            "application/json;charset=utf-16",
            "application/octet-stream",
            "application/xml",
            "text/plain",
            "multipart/form-data; boundary=x",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private static final int DEEP = 1200;
    /** As deep as a JSON library still writes. */
    private static final int NESTED = 900;

    private final Random random;

    Nasty(Random random) {
        this.random = random;
    }

    String text() {
        return any(TEXTS);
    }

    String header() {
        return any(HEADERS);
    }

    String mediaType() {
        return any(MEDIA_TYPES);
    }

    /** The bytes of a body that is none. */
    byte[] bytes() {
        byte[] noise = new byte[random.nextInt(400)];
        random.nextBytes(noise);
        return switch (random.nextInt(5)) {
            case 0 -> noise;
            case 1 -> ("[".repeat(DEEP) + "]".repeat(DEEP)).getBytes(StandardCharsets.UTF_8);
            case 2 -> "{\"title\":\"\uFFFF".getBytes(StandardCharsets.UTF_16);
            case 3 -> ("PK\u0003\u0004" + text()).getBytes(StandardCharsets.ISO_8859_1);
            default ->
                ("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>")
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    /** The example with one value of it exchanged, or broken as JSON. */
    byte[] body(JsonNode example) {
        JsonNode changed = exchanged(example.deepCopy());
        byte[] whole = changed.toString().getBytes(StandardCharsets.UTF_8);
        if (whole.length < 2) {
            return whole;
        }
        return switch (random.nextInt(10)) {
            case 0 -> Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1));
            case 1 -> {
                whole[random.nextInt(whole.length)] = (byte) (0x80 + random.nextInt(0x80));
                yield whole;
            }
            case 2 -> bytes();
            default -> whole;
        };
    }

    private JsonNode exchanged(JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = any(names);
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(text(), value());
                default -> object.set(name, exchanged(object.get(name)));
            }
            return object;
        }
        if (node instanceof ArrayNode array && !array.isEmpty() && random.nextBoolean()) {
            array.set(random.nextInt(array.size()), value());
            return array;
        }
        return value();
    }

    private JsonNode value() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> json.nullNode();
            case 1 -> json.booleanNode(true);
            case 2 -> json.numberNode(Long.MAX_VALUE);
            case 3 -> json.numberNode(-1.5e300);
            case 4 -> json.arrayNode().add(text()).addNull().add(1);
            case 5 -> json.objectNode().put(text(), text());
            case 6 -> deep(json);
            default -> json.textNode(text());
        };
    }

    private static JsonNode deep(JsonNodeFactory json) {
        JsonNode node = json.textNode("deep");
        for (int i = 0; i < NESTED; i++) {
            node = json.arrayNode().add(node);
        }
        return node;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
