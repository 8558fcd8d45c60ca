package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luoshi.itests.Client.Answer;

/** A province enables what it needs: the platform runs without any function, and with any one of them alone. */
class EachFunctionRunsAloneTest {
    @Test
    void everyFunctionOfTheCatalogueRunsWithoutTheOthers() throws Exception {
        try (Installation installation = Installation.unpack("each-function")) {
            Files.writeString(installation.home().resolve("etc/profile.cfg"), "functions =\n");
            installation.start();
            Client admin = installation.admin();
            List<String> functions = admin.get("/api/platform/modules").body().findValuesAsText("id");
            assertThat(functions).contains("supervision");
            for (String function : functions) {
                assertThat(state(admin, function)).isEqualTo("AVAILABLE");
                change(admin, function, "INSTALL");
                assertThat(state(admin, function)).isEqualTo("RUNNING");
                change(admin, function, "REMOVE");
            }
        }
    }

    private static void change(Client admin, String function, String action) {
        Answer answer = admin.post("/api/platform/modules/" + function + "/changes", Map.of("action", action));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.body().get("leaks")).isEmpty();
        assertThat(answer.body().get("differences")).isEmpty();
    }

    private static String state(Client admin, String function) {
        for (JsonNode one : admin.get("/api/platform/modules").body()) {
            if (one.get("id").asText().equals(function)) {
                return one.get("state").asText();
            }
        }
        throw new AssertionError(function + " is not there");
    }
}
