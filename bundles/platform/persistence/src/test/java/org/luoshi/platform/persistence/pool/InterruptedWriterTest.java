package org.luoshi.platform.persistence.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.persistence.Units;

class InterruptedWriterTest {
    private static final int INTERRUPTS = 200;

    @TempDir
    private Path folder;

    @Test
    void keepsTheDatabaseOpenForEverybodyWhenAThreadIsInterruptedInTheMiddleOfAWrite() throws InterruptedException {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger saved = new AtomicInteger();
        try (Units units = new Units(DatabaseSettings.h2(folder, 4))) {
            Thread writer = new Thread(() -> writeUntil(enough, units, saved));
            writer.start();
            for (int i = 0; i < INTERRUPTS; i++) {
                String title = "other " + i;
                writer.interrupt();
                units.notes().run(() -> units.persist(title));
            }
            enough.set(true);
            writer.join();

            List<String> titles = units.titles();
            assertThat(titles.stream().filter(title -> title.startsWith("other")))
                    .hasSize(INTERRUPTS);
            assertThat(titles.stream().filter(title -> title.startsWith("interrupted")))
                    .hasSizeGreaterThanOrEqualTo(saved.get());
        }
    }

    private static void writeUntil(AtomicBoolean enough, Units units, AtomicInteger saved) {
        for (int i = 0; !enough.get(); i++) {
            String title = "interrupted " + i;
            try {
                units.notes().run(() -> units.persist(title));
                saved.incrementAndGet();
            } catch (RuntimeException brokenOff) {
                Thread.interrupted();
            }
        }
    }
}
