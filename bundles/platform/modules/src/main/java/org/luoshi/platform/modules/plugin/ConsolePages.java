package org.luoshi.platform.modules.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.modules.plugin.Page.Kind;

/**
 * What a bundle's {@code console/module.json} brings into the console.
 *
 * @param module function that it names; empty when it names none
 * @param pages its pages and cards, in their order
 */
public record ConsolePages(String module, List<Page> pages) {
    /** Entry of a bundle in which it stands. */
    public static final String ENTRY = "console/module.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    public ConsolePages {
        pages = List.copyOf(pages);
    }

    /** Reads it; the stream stays open. An {@code IOException} also says that it is no JSON. */
    public static ConsolePages read(InputStream json) throws IOException {
        JsonNode root = JSON.readTree(json.readAllBytes());
        List<Page> pages = new ArrayList<>();
        for (JsonNode entry : root.path("menu")) {
            Kind kind = entry.path("hidden").asBoolean() ? Kind.LINK : Kind.MENU;
            pages.add(new Page(kind, entry.path("path").asText(), title(entry)));
        }
        for (JsonNode entry : root.path("cards")) {
            pages.add(new Page(Kind.CARD, entry.path("card").asText(), title(entry)));
        }
        return new ConsolePages(root.path("id").asText(), pages);
    }

    private static Map<String, String> title(JsonNode entry) {
        Map<String, String> title = new LinkedHashMap<>();
        entry.path("title")
                .properties()
                .forEach(one -> title.put(one.getKey(), one.getValue().asText()));
        return title;
    }
}
