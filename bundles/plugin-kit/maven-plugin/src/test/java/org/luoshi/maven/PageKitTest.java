package org.luoshi.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a kit whose programs are one line each. */
class PageKitTest {
    private static final String PROGRAMS = "platform/console/kit/";

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();

    @Test
    void isUnpackedAndFurnishedOnceForEachVersion() throws IOException {
        PageKit first = unpacked("1");
        PageKit again = unpacked("1");
        PageKit other = unpacked("2");

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(lines).containsExactly("packages of 1", "packages of 2");
        try (Stream<Path> kits = Files.list(folder.resolve("cache"))) {
            assertThat(kits).containsExactlyInAnyOrder(first.folder(), other.folder());
        }
    }

    @Test
    void buildsFromTheSourcesIntoTheOutput() throws IOException {
        unpacked("1").build(Path.of("web"), Path.of("classes"), lines::add);

        assertThat(lines).endsWith("web to classes");
    }

    @Test
    void tellsWhyABuildFailed() throws IOException {
        PageKit kit = unpacked("1");
        Files.writeString(kit.program("build.mjs"), "console.error('VisitList.vue: no template'); process.exit(1);");

        assertThatThrownBy(() -> kit.build(Path.of("web"), Path.of("classes"), lines::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("VisitList.vue: no template");
    }

    @Test
    void aBuilderThatStaysBuildsAgainAfterAFailure() throws IOException, MojoExecutionException {
        PageKit kit = unpacked("1");
        Files.writeString(
                kit.program("kept-build.mjs"),
                "let n = 0; process.stdin.on('data', () => console.log(++n === 2 ? 'failed: no template' : 'done'));");
        try (KeptBuilder builder = new KeptBuilder()) {
            builder.build(() -> kit, Path.of("web"), Path.of("classes"));
            assertThatThrownBy(() -> builder.build(() -> kit, Path.of("web"), Path.of("classes")))
                    .hasMessage("failed: no template");
            builder.build(() -> kit, Path.of("web"), Path.of("classes"));
        }
    }

    @Test
    void aDamagedArchiveWritesNothingOutsideItsFolder() throws IOException {
        Path zip = Jars.zip(folder.resolve("kit.zip"), Map.of("../outside.mjs", ""));

        assertThatThrownBy(() -> PageKit.unpacked(zip, folder.resolve("cache"), lines::add))
                .hasMessageContaining("../outside.mjs");
        assertThat(folder.resolve("cache/outside.mjs")).doesNotExist();
    }

    private PageKit unpacked(String version) throws IOException {
        Path zip = Jars.zip(
                folder.resolve("kit-" + version + ".zip"),
                Map.of(
                        PROGRAMS + "npm-ci.mjs",
                        "console.log('packages of " + version + "')",
                        PROGRAMS + "build.mjs",
                        "console.log(process.argv[2] + ' to ' + process.argv[3])"));
        return PageKit.unpacked(zip, folder.resolve("cache"), lines::add);
    }
}
