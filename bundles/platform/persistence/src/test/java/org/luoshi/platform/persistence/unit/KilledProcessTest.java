package org.luoshi.platform.persistence.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.persistence.Units;
import org.luoshi.platform.persistence.pool.DatabaseSettings;

class KilledProcessTest {
    private static final int ROUNDS = 3;
    private static final int ACKNOWLEDGED = 150;

    @TempDir
    private Path folder;

    @Test
    void keepsEveryAcknowledgedWriteOfAKilledProcess() throws IOException, InterruptedException {
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Process process = start("round" + round);
            try (BufferedReader said = process.inputReader()) {
                for (int i = 0; i < ACKNOWLEDGED; i++) {
                    acknowledged.add(said.readLine());
                }
                process.toHandle().destroyForcibly();
                // What it said before it died is still in the pipe; the last line may be cut.
                said.lines().filter(line -> line.startsWith("round")).forEach(acknowledged::add);
            }
            process.waitFor();
            acknowledged.remove(acknowledged.size() - 1);
        }

        try (Units units = new Units(DatabaseSettings.h2(folder, 2))) {
            assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * ACKNOWLEDGED - ROUNDS - 1);
            assertThat(units.titles()).containsAll(acknowledged);
        }
    }

    private Process start(String name) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Dorg.jboss.logging.provider=slf4j",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Diarist.class.getName(),
                        folder.toString(),
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
