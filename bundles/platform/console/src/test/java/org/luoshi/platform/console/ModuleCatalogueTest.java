package org.luoshi.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModuleCatalogueTest {
    private final FakeEvents events = new FakeEvents();
    private final ModuleCatalogue catalogue = new ModuleCatalogue(events);

    @Test
    void showsAModuleOnceItsSchemaIsOpen() {
        Reader reader = Reader.with("visitors.read");
        catalogue.add(Samples.module("1-a", "visitors"));

        assertThat(catalogue.snapshot(reader)).isEmpty();
        assertThat(catalogue.areServed("visitors")).isFalse();
        catalogue.opened("visitors");
        assertThat(catalogue.snapshot(reader)).hasSize(1);
        assertThat(catalogue.areServed("visitors")).isTrue();
        catalogue.closed("visitors");
        assertThat(catalogue.snapshot(reader)).isEmpty();
        assertThat(events.changes()).containsExactly("modules", "modules", "modules");
    }

    @Test
    void showsEverybodyOnlyWhatTheyMayUse() {
        catalogue.add(Samples.module("1-a", ""));

        JsonNode seen = catalogue.snapshot(Reader.with("visitors.read")).get(0);

        assertThat(seen.get("menu")).hasSize(1);
        assertThat(seen.get("cards")).hasSize(1);
        assertThat(seen.get("base").asText()).isEqualTo("/console/m/visitors/1-a/");
        assertThat(seen.get("title").get("zh-CN").asText()).isEqualTo("来访登记");
        assertThat(catalogue
                        .snapshot(Reader.with("visitors.read", "visitors.manage"))
                        .get(0)
                        .get("menu"))
                .hasSize(2);
        assertThat(catalogue.snapshot(Reader.with())).isEmpty();
    }

    @Test
    void listsModulesInTheirOrder() {
        catalogue.add(named("training", 50));
        catalogue.add(named("portal", 10));
        catalogue.add(named("meetings", 50));

        List<String> ids = catalogue.snapshot(Reader.with("visitors.read")).stream()
                .map(module -> module.get("id").asText())
                .toList();

        assertThat(ids).containsExactly("portal", "meetings", "training");
    }

    @Test
    void keepsTheSuccessorWhenThePredecessorGoesLate() {
        ConsoleModule old = Samples.module("1-a", "");
        catalogue.add(old);
        catalogue.add(Samples.module("1-b", ""));

        catalogue.remove(old);

        assertThat(catalogue.find("visitors/1-b/module.js")).isPresent();
        assertThat(catalogue.find("visitors/1-a/module.js")).isEmpty();
    }

    private static ConsoleModule named(String id, int order) {
        ObjectNode manifest = Samples.manifest();
        manifest.put("id", id);
        manifest.put("order", order);
        return new ConsoleModule("1", "", manifest, Samples.tree(Map.of()));
    }
}
