package org.luoshi.platform.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.luoshi.platform.api.Viewer;

/** The pages of one office function: its menu and cards, and the files behind them. */
final class ConsoleModule {
    private static final int LAST = 1000;

    private final String revision;
    private final String schema;
    private final ObjectNode manifest;
    private final FileTree tree;
    private final Map<String, WebFile> read = new ConcurrentHashMap<>();

    /**
     * @param revision changes with every version of the bundle that was ever installed here
     * @param schema database schema without which the pages are of no use; empty when there is none
     * @param manifest what the module's {@code module.json} says
     * @param tree the module's files
     */
    ConsoleModule(String revision, String schema, ObjectNode manifest, FileTree tree) {
        this.revision = revision;
        this.schema = schema;
        this.manifest = manifest;
        this.tree = tree;
    }

    String id() {
        return manifest.path("id").asText();
    }

    String schema() {
        return schema;
    }

    /** Place in the menu; lower comes first. */
    int order() {
        return manifest.path("order").asInt(LAST);
    }

    /** What the viewer gets to see of it; empty when that is nothing. */
    Optional<JsonNode> seenBy(Viewer viewer) {
        ObjectNode seen = manifest.deepCopy();
        seen.set("menu", allowed(seen.path("menu"), viewer));
        seen.set("cards", allowed(seen.path("cards"), viewer));
        seen.put("base", "/console/m/" + id() + "/" + revision + "/");
        return seen.get("menu").isEmpty() && seen.get("cards").isEmpty() ? Optional.empty() : Optional.of(seen);
    }

    /** One of its files, if that is the revision that is installed. */
    Optional<WebFile> find(String wanted, String name) {
        if (!revision.equals(wanted) || !tree.has(name)) {
            return Optional.empty();
        }
        return Optional.of(read.computeIfAbsent(name, key -> WebFile.of(tree, key)));
    }

    private ArrayNode allowed(JsonNode entries, Viewer viewer) {
        ArrayNode allowed = manifest.arrayNode();
        for (JsonNode entry : entries) {
            JsonNode permission = entry.path("permission");
            if (!permission.isTextual() || viewer.may(permission.asText())) {
                allowed.add(entry);
            }
        }
        return allowed;
    }
}
