package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.luoshi.itests.Client.Answer;

/** What a removed function kept is exported, destroyed by two people, and brought back from the archive. */
class FunctionDataTest {
    private static final String MODULES = "/api/platform/modules";
    private static final String[] VISITS = {
        "V1__visits.sql",
        "create table if not exists visit (id bigint generated always as identity primary key,"
                + " name varchar(100) not null, note text);"
                + " insert into visit (name, note) select '李\"四\"', '' where not exists (select 1 from visit);"
                + " insert into visit (name) select '王五' where not exists (select 1 from visit where id = 2)"
    };

    @Test
    void dataThatTwoPeopleDestroyedComeBackFromTheirArchive() throws Exception {
        try (Installation installation = Installation.unpack("function-data").start()) {
            VisitorsPlugin provider = VisitorsPlugin.trustedBy(installation);
            Client admin = installation.admin();
            Path plugin = provider.version("1.0.0", VISITS);
            bring(admin, plugin);
            assertThat(held(admin).get("rows").asInt()).isEqualTo(2);

            Answer archive = admin.download(MODULES + "/visitors/archive?reason=yearly", "application/zip");
            assertThat(archive.status()).isEqualTo(200);
            String hash = tableHash(archive);
            assertThat(code(admin.post(MODULES + "/visitors/destruction", Map.of("reason", "保管期满"))))
                    .isEqualTo("modules.running");

            admin.post(MODULES + "/visitors/changes", Map.of("action", "REMOVE"))
                    .succeeded();
            assertThat(admin.get(MODULES + "/frozen").body().findValuesAsText("function"))
                    .containsExactly("visitors");
            assertThat(code(admin.post(MODULES + "/visitors/destruction", Map.of("reason", "保管期满"))))
                    .isEqualTo("modules.no-second-person");

            JsonNode certificate = destroyByTwo(admin, Administrators.second(installation, admin));
            assertThat(certificate.at("/content/tables/0/sha256").asText()).isEqualTo(hash);
            assertThat(admin.get(MODULES + "/frozen").body()).isEmpty();

            bring(admin, plugin);
            assertTheDamagedIsRefused(admin, archive.raw().body());
            Answer present = load(admin, archive.raw().body(), "");
            assertThat(code(present)).isEqualTo("modules.data-present");
            load(admin, archive.raw().body(), "?replace=true").succeeded();

            assertThat(tableHash(admin.download(MODULES + "/visitors/archive?reason=yearly", "application/zip")))
                    .isEqualTo(hash);
            assertThat(held(admin).get("state").asText()).isEqualTo("RUNNING");
            assertBothSurviveAKill(installation);
        }
    }

    private static void assertBothSurviveAKill(Installation installation) throws Exception {
        installation.kill();
        installation.start();

        assertThat(installation.admin().get(MODULES + "/certificates").body()).hasSize(1);
        assertThat(held(installation.admin()).get("rows").asInt()).isEqualTo(2);
    }

    private static JsonNode destroyByTwo(Client first, Client second) {
        first.post(MODULES + "/visitors/destruction", Map.of("reason", "保管期满")).succeeded();
        Map<String, Object> yes = Map.of("agree", true, "remark", "");
        assertThat(code(first.post(MODULES + "/visitors/destruction/confirm", yes)))
                .isEqualTo("modules.same-person");
        return second.post(MODULES + "/visitors/destruction/confirm", yes)
                .succeeded()
                .body();
    }

    private static void assertTheDamagedIsRefused(Client admin, byte[] archive) {
        Answer refused = load(admin, Arrays.copyOf(archive, archive.length - 40), "?replace=true");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("数据档案包");
        assertThat(held(admin).get("state").asText()).isEqualTo("RUNNING");
    }

    private static String tableHash(Answer archive) throws IOException {
        byte[] zip = archive.raw().body();
        assertThat(entry(zip, "tables/visit.csv"))
                .isEqualTo("\"id\",\"name\",\"note\"\r\n1,\"李\"\"四\"\"\",\"\"\r\n2,\"王五\",\r\n");
        JsonNode manifest = new ObjectMapper().readTree(entry(zip, "manifest.json"));
        assertThat(manifest.get("function").asText()).isEqualTo("visitors");
        return manifest.at("/entries/0/sha256").asText();
    }

    private static String entry(byte[] archive, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no entry " + name);
    }

    private static Answer load(Client admin, byte[] archive, String query) {
        return admin.sendBytes("POST", MODULES + "/visitors/archive" + query, archive, "application/zip", Map.of());
    }

    private static JsonNode held(Client admin) {
        return admin.get(MODULES + "/visitors/data").succeeded().body();
    }

    private static void bring(Client admin, Path file) throws Exception {
        Answer staged = admin.sendBytes(
                        "POST", MODULES + "/files", Files.readAllBytes(file), "application/octet-stream", Map.of())
                .succeeded();
        admin.post(MODULES + "/files/" + staged.body().get("file").asText(), Map.of())
                .succeeded();
    }

    private static String code(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(409);
        return answer.body().get("code").asText();
    }
}
