package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What offices entered into every version that was handed out goes on in this one. {@code src/test/released} keeps a small
 * data folder of each; the first is that of the journey of supervision, before keys, accounts and backups came.
 */
class UpgradeTest {
    private static final Path RELEASED = Path.of("src", "test", "released");

    @Test
    void goesOnWithTheDataOfEveryVersionThatWasHandedOut() throws Exception {
        List<Path> released;
        try (Stream<Path> files = Files.list(RELEASED)) {
            released = files.filter(file -> file.toString().endsWith(".tar.gz")).toList();
        }
        assertThat(released).isNotEmpty();
        for (Path archive : released) {
            upgradeFrom(archive);
        }
    }

    private static void upgradeFrom(Path archive) throws Exception {
        Path old = Path.of("target", "installations", "upgrade-from").toAbsolutePath();
        Installation.deleteTree(old);
        Files.createDirectories(old);
        Installation.run(List.of("tar", "xzf", archive.toString(), "-C", old.toString()));
        String before = hash(old.resolve("data/db/luoshi.mv.db"));
        try (Installation installation = Installation.unpackUnchanged("upgrade")) {
            Program upgraded = Program.run(installation, "upgrade", old.toString());
            assertThat(upgraded.status()).as(upgraded.said()).isZero();
            installation.start();
            assertNothingLost(installation, old);
            installation.stop();
            Program verified = Program.run(installation, "audit-verify");
            assertThat(verified.said()).contains("The audit chain is whole");
        }
        assertThat(hash(old.resolve("data/db/luoshi.mv.db"))).isEqualTo(before);
    }

    private static void assertNothingLost(Installation installation, Path old) throws IOException {
        Client admin = installation.admin();
        for (JsonNode module : admin.get("/api/platform/modules").body()) {
            assertThat(module.get("state").asText()).as(module.toString()).isEqualTo("RUNNING");
        }
        JsonNode items = admin.get("/api/supervision/items?size=50").succeeded().body();
        assertThat(items.toString()).contains("修改完善立项清单", "加强科技工作宣传", "WRITTEN_OFF");
        assertThat(items.at("/items")).hasSize(11);
        assertThat(admin.get("/api/people").succeeded().body().toString()).contains("周文博", "何平");
        assertThat(admin.get("/api/audit").succeeded().body().toString()).contains("supervision.");
        assertAttachments(admin, old);
    }

    /** Every attachment of the old installation is handed out as it was. */
    private static void assertAttachments(Client admin, Path old) throws IOException {
        int found = 0;
        for (int item = 1; item <= 11; item++) {
            String address = "/api/supervision/items/" + item + "/attachments";
            for (JsonNode one : admin.get(address).succeeded().body().get("items")) {
                byte[] content = admin.download(address + "/" + one.get("id").asLong(), "*/*")
                        .raw()
                        .body();
                assertThat(kept(old)).contains(HexFormat.of().formatHex(sha256(content)));
                found++;
            }
        }
        assertThat(found).isEqualTo(kept(old).size());
    }

    private static List<String> kept(Path old) throws IOException {
        try (Stream<Path> files = Files.walk(old.resolve("data/attachments"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static String hash(Path file) throws IOException {
        return HexFormat.of().formatHex(sha256(Files.readAllBytes(file)));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
