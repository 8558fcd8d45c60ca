package org.luoshi.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceWatchTest {
    @TempDir
    Path folder;

    @Test
    void seesWhatIsNewOtherAndGone() throws IOException, InterruptedException {
        Path kept = Files.writeString(folder.resolve("Kept.java"), "same");
        Path changed = Files.writeString(folder.resolve("Changed.java"), "before");
        Path removed = Files.writeString(folder.resolve("Removed.java"), "here");
        Path absent = folder.resolve("web");
        SourceWatch watch = new SourceWatch(List.of(folder, absent));

        Files.writeString(changed, "afterwards");
        Files.delete(removed);
        Path added = Files.writeString(Files.createDirectories(absent).resolve("page.vue"), "new");

        assertThat(watch.awaitChange()).containsExactlyInAnyOrder(changed, removed, added);
        Files.writeString(kept, "also other");
        assertThat(watch.awaitChange()).containsExactly(kept);
    }
}
