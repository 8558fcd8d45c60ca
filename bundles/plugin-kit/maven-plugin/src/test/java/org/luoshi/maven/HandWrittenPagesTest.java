package org.luoshi.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandWrittenPagesTest {
    @TempDir
    Path folder;

    private Path sources;
    private Path out;

    @BeforeEach
    void writeAModule() throws IOException {
        sources = Files.createDirectories(folder.resolve("web"));
        out = folder.resolve("classes/console");
        Files.writeString(sources.resolve("module.json"), "{\"id\":\"visitors\",\"menu\":[]}");
        Files.writeString(sources.resolve("module.js"), "export default { pages: {} };\n");
    }

    @Test
    void areTakenAsTheyAreWithACompletedDescriptor() throws IOException {
        Files.writeString(sources.resolve("module.css"), "p { margin: 0; }\n");
        assertThat(HandWrittenPages.in(sources)).isTrue();

        HandWrittenPages.copy(sources, out);

        JsonNode descriptor =
                new ObjectMapper().readTree(out.resolve("module.json").toFile());
        assertThat(descriptor.get("id").asText()).isEqualTo("visitors");
        assertThat(descriptor.get("contract").asInt()).isEqualTo(1);
        assertThat(descriptor.get("entry").asText()).isEqualTo("module.js");
        assertThat(descriptor.get("style").asText()).isEqualTo("module.css");
        assertThat(out.resolve("module.js")).hasContent("export default { pages: {} };");
    }

    @Test
    void withoutStylesNameNone() throws IOException {
        HandWrittenPages.copy(sources, out);
        HandWrittenPages.copy(sources, out);

        assertThat(out.resolve("module.json")).content().doesNotContain("style");
    }

    @Test
    void areNotThoseThatHaveToBeBuilt() throws IOException {
        Files.writeString(Files.createDirectories(sources.resolve("pages")).resolve("VisitList.vue"), "<template/>");
        assertThat(HandWrittenPages.in(sources)).isFalse();

        Files.delete(sources.resolve("module.js"));
        assertThat(HandWrittenPages.in(sources)).isFalse();
    }

    @Test
    void needADescriptorThatIsAnObject() throws IOException {
        Files.writeString(sources.resolve("module.json"), "[]");

        assertThatThrownBy(() -> HandWrittenPages.copy(sources, out)).hasMessageContaining("is no JSON object");
    }
}
