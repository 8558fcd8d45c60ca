package org.luoshi.platform.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.rest.LiveEvents;
import org.luoshi.platform.rest.LiveTopic;
import org.luoshi.platform.rest.ServedPages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The office functions whose pages can be used: their bundle runs and their schema is open. Every open console hears of a
 * change at once.
 */
@Component(service = {ModuleCatalogue.class, LiveTopic.class, ServedPages.class})
public final class ModuleCatalogue implements LiveTopic, ServedPages {
    private static final String TOPIC = "modules";

    private final LiveEvents events;
    private final Map<String, ConsoleModule> modules = new ConcurrentHashMap<>();
    private final Set<String> openSchemas = ConcurrentHashMap.newKeySet();

    @Activate
    public ModuleCatalogue(@Reference LiveEvents events) {
        this.events = events;
    }

    @Override
    public String name() {
        return TOPIC;
    }

    @Override
    public List<JsonNode> snapshot(Viewer viewer) {
        return modules.values().stream()
                .filter(this::isUsable)
                .sorted(Comparator.comparingInt(ConsoleModule::order).thenComparing(ConsoleModule::id))
                .flatMap(module -> module.seenBy(viewer).stream())
                .toList();
    }

    @Override
    public boolean areServed(String module) {
        ConsoleModule found = modules.get(module);
        return found != null && isUsable(found);
    }

    void add(ConsoleModule module) {
        modules.put(module.id(), module);
        events.changed(TOPIC);
    }

    /** Removes the module, unless a successor has taken its place already. */
    void remove(ConsoleModule module) {
        if (modules.remove(module.id(), module)) {
            events.changed(TOPIC);
        }
    }

    void opened(String schema) {
        openSchemas.add(schema);
        events.changed(TOPIC);
    }

    void closed(String schema) {
        openSchemas.remove(schema);
        events.changed(TOPIC);
    }

    /**
     * A module's file.
     *
     * @param path {@code <id>/<revision>/<file>}
     */
    Optional<WebFile> find(String path) {
        int id = path.indexOf('/');
        int revision = path.indexOf('/', id + 1);
        if (id < 0 || revision < 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(modules.get(path.substring(0, id)))
                .flatMap(module -> module.find(path.substring(id + 1, revision), path.substring(revision + 1)));
    }

    private boolean isUsable(ConsoleModule module) {
        return module.schema().isEmpty() || openSchemas.contains(module.schema());
    }
}
