package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Whoever has tried the packed distribution gets rid of the sample data by one command. */
class SampleDataTest {
    private static final String SAMPLES = "/api/platform/sample-data";
    private static final String ITEMS = "/api/supervision/items?size=200";
    private static final String INTAKES = "/api/supervision/intakes";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void oneCommandOfTheShellRemovesThemAllAndNothingElse() throws Exception {
        try (Installation installation =
                Installation.unpack("samples").set("LUOSHI_SAMPLE_DATA", true).startWithShell()) {
            Client admin = installation.admin();
            await("the samples").atMost(PATIENCE).until(() -> loaded(admin)
                    .containsAll(List.of("identity", "supervision")));
            Department department = Department.beside(installation);
            department.enterPerson("qianduo", "钱多", null, "督查专员", "supervisor");
            Client clerk = department.as("qianduo");
            JsonNode own =
                    clerk.post(INTAKES, Map.of("text", "一、请办公室于年底前完成清理。")).body();
            List<Long> samples = ids(clerk.get(ITEMS));
            assertThat(samples).isNotEmpty().allSatisfy(id -> assertThat(sample(clerk, id))
                    .isTrue());
            assertThat(ids(clerk.get(INTAKES))).hasSizeGreaterThan(1);
            assertThat(admin.get("/api/console/info").body().get("sampleData").asBoolean())
                    .isTrue();

            installation.type("sample:remove");
            await("the question")
                    .atMost(PATIENCE)
                    .until(() -> installation.terminal().contains("--yes"));
            assertThat(loaded(admin)).as("without --yes").isNotEmpty();
            installation.type("sample:remove --yes");

            await("the removal").atMost(PATIENCE).until(() -> loaded(admin).isEmpty());
            assertThat(ids(clerk.get(ITEMS))).isEmpty();
            assertThat(ids(clerk.get(INTAKES))).containsExactly(own.get("id").asLong());
            assertThat(admin.get("/api/people").body().findValuesAsText("username"))
                    .containsExactlyInAnyOrder("admin", "qianduo");
            assertThat(admin.get("/api/offices").body().get("items")).isEmpty();
            assertThat(admin.get("/api/console/info").body().get("sampleData").asBoolean())
                    .isFalse();
        }
    }

    /** Modules whose sample data are there. */
    private static List<String> loaded(Client admin) {
        JsonNode samples = admin.get(SAMPLES).body();
        return samples.get("present").asBoolean() ? samples.findValuesAsText("module") : List.of();
    }

    private static boolean sample(Client clerk, long id) {
        return clerk.get("/api/supervision/items/" + id).body().get("sample").asBoolean();
    }

    private static List<Long> ids(Client.Answer page) {
        return StreamSupport.stream(page.body().get("items").spliterator(), false)
                .map(row -> row.get("id").asLong())
                .toList();
    }
}
