package org.luoshi.platform.kernel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that the product itself says may look like a mark. */
class OwnTextsPassTest {
    private static final Path BUNDLES = Path.of("").toAbsolutePath().getParent().getParent();
    private static final List<String> SKIPPED = List.of("node_modules", "target", "test", ".git", "dist");

    private final MarkRules rules = new MarkRules();

    @Test
    void everyTextOfTheConsoleAndOfTheMessagesPasses() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(BUNDLES)) {
            files = found.filter(this::speaksToPeople).toList();
        }
        assertThat(files).as("texts under %s", BUNDLES).isNotEmpty();
        for (Path file : files) {
            passes(file);
        }
    }

    private boolean speaksToPeople(Path file) {
        String name = file.getFileName().toString();
        boolean source =
                Stream.of(BUNDLES.relativize(file).toString().split("[/\\\\]")).noneMatch(SKIPPED::contains);
        return source
                && Files.isRegularFile(file)
                && (name.startsWith("messages_") || name.matches(".*\\.(vue|ts|json|html)"));
    }

    private void passes(Path file) throws IOException {
        String whole = Files.readString(file);
        assertThat(rules.inText(new NormalText(whole))).as("%s", file).isEmpty();
        whole.lines()
                .flatMap(line -> Stream.of(line.split("[=\"'`<>]")))
                .filter(text -> !text.isBlank())
                .forEach(text -> assertThat(rules.inText(new NormalText(text)))
                        .as("%s in %s", text, file)
                        .isEmpty());
    }
}
