package org.luoshi.platform.rest.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person wanted to write beside what somebody else has written meanwhile. */
final class Differences {
    private static final List<String> LIFTED = List.of("changedBy", "changedAt");

    private final ObjectMapper mapper;

    Differences(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * @param body the JSON that was sent, null when there was none
     * @param current the record as it is now
     * @param writer writes in the caller's language
     * @return members of the problem: {@code changed}, {@code current}, and who changed it when that is known
     */
    Map<String, Object> of(byte[] body, Map<String, Object> current, ObjectWriter writer) throws IOException {
        JsonNode theirs = mapper.readTree(writer.writeValueAsBytes(current));
        JsonNode mine = body == null ? mapper.createObjectNode() : mapper.readTree(body);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("changed", changed(mine, theirs));
        members.put("current", theirs);
        LIFTED.stream().filter(theirs::has).forEach(name -> members.put(name, theirs.get(name)));
        return members;
    }

    private static List<Map<String, Object>> changed(JsonNode mine, JsonNode theirs) {
        List<Map<String, Object>> changed = new ArrayList<>();
        mine.properties().forEach(field -> {
            JsonNode other = theirs.get(field.getKey());
            if (other != null && !other.equals(field.getValue()) && !"version".equals(field.getKey())) {
                Map<String, Object> difference = new LinkedHashMap<>();
                difference.put("field", field.getKey());
                difference.put("mine", field.getValue());
                difference.put("theirs", other);
                changed.add(difference);
            }
        });
        return changed;
    }
}
