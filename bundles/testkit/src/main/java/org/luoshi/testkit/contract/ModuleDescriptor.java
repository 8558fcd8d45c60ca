package org.luoshi.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;

/** The console's {@code module.json}: what the module adds to menu and home page. */
final class ModuleDescriptor {
    private final JsonNode json;

    private ModuleDescriptor(JsonNode json) {
        this.json = json;
    }

    static ModuleDescriptor read(Path file) {
        try {
            return new ModuleDescriptor(new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void mustFit(String module, Set<String> permissions) {
        assertThat(json.path("id").asText()).as("id in module.json").isEqualTo(module);
        mustHaveTitles(json, "the module");
        for (JsonNode page : json.path("menu")) {
            mustHaveTitles(page, "page " + page.path("path").asText());
            mustNameDeclared(page, permissions);
            assertThat(page.path("page").asText()).as("page of " + page).isNotBlank();
        }
        for (JsonNode card : json.path("cards")) {
            mustHaveTitles(card, "card " + card.path("card").asText());
            mustNameDeclared(card, permissions);
        }
    }

    private static void mustHaveTitles(JsonNode node, String what) {
        assertThat(node.path("title").path("zh-CN").asText())
                .as("Chinese title of " + what)
                .isNotBlank();
        assertThat(node.path("title").path("en").asText())
                .as("English title of " + what)
                .isNotBlank();
    }

    private static void mustNameDeclared(JsonNode node, Set<String> permissions) {
        if (node.hasNonNull("permission")) {
            assertThat(permissions)
                    .as("permissions declared, for " + node)
                    .contains(node.path("permission").asText());
        }
    }
}
