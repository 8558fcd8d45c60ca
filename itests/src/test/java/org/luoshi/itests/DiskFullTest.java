package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The disk of the database fills up while people work. It is a small one of its own, which takes root to mount. */
class DiskFullTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String SIZE = "size=40m";

    @Test
    void saysSoAndGoesOnByItselfWhenThereIsRoomAgain() throws Exception {
        try (Installation installation = Installation.unpackUnchanged("disk-full")) {
            Path folder = Files.createDirectories(installation.home().resolve("data/db"));
            Assumptions.assumeTrue(
                    run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", folder.toString()) == 0,
                    "a disk of its own cannot be mounted here");
            try {
                fillsAndRecovers(installation, folder);
            } finally {
                installation.stop();
                run("umount", folder.toString());
            }
        }
    }

    private static void fillsAndRecovers(Installation installation, Path folder) throws Exception {
        installation.start();
        Department department = Department.enter(installation);
        Writers writers = Writers.start(department, 4);
        await("work to be under way").atMost(PATIENCE).until(() -> writers.acknowledgedCount() >= 100);

        Path filler = fill(folder);
        await("people to be told").atMost(PATIENCE).until(() -> writers.refusals()
                .contains(503));
        assertThat(new Client(installation.address()).statusOf("/health/live")).isEqualTo(200);
        int before = writers.acknowledgedCount();

        Files.delete(filler);
        installation.awaitHealth(200);
        await("work to go on").atMost(PATIENCE).until(() -> writers.acknowledgedCount() >= before + 100);
        writers.stop();

        assertThat(writers.unclearAnswers()).isEmpty();
        assertThat(writers.refusals()).containsExactly(503);
        installation.kill();
        installation.start();
        writers.assertNothingLost(department.as("duban"), "disk full");
    }

    /** Takes all the room that is left. */
    private static Path fill(Path folder) throws IOException {
        Path filler = folder.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
            return filler;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
