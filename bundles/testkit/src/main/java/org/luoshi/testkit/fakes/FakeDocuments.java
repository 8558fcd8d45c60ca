package org.luoshi.testkit.fakes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.luoshi.platform.api.record.Documents;

/** Word documents that are plain text: reading decodes it, filling writes the values one a line. */
public final class FakeDocuments implements Documents {
    private final List<Map<String, Object>> filled = new ArrayList<>();

    @Override
    public String readWord(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    @Override
    public byte[] fillWord(byte[] template, Map<String, Object> values) {
        filled.add(Map.copyOf(values));
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values)
                .forEach((key, value) ->
                        text.append(key).append('=').append(value).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The values of every document that was filled, oldest first. */
    public List<Map<String, Object>> filled() {
        return List.copyOf(filled);
    }
}
