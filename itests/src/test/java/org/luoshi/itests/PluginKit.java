package org.luoshi.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The plugin kit as an integrator has it: Luoshi's published artifacts in a Maven repository, and nothing of its sources.
 * The repository is one of its own, so that nothing of ours comes into the user's; what others have published is linked
 * from there.
 */
final class PluginKit {
    private static final String GROUP = "org.luoshi";
    private static final String VERSION = System.getProperty("luoshi.version");
    private static final Path ROOT = Path.of(System.getProperty("luoshi.root"));

    private final Path folder;
    private final Path repository;

    private PluginKit(Path folder) {
        this.folder = folder;
        this.repository = folder.resolve("repository");
    }

    /** Publishes what the build has made. */
    static PluginKit publish(String name) throws IOException {
        Path folder = Path.of("target", name).toAbsolutePath();
        Installation.deleteTree(folder.resolve("work"));
        PluginKit kit = new PluginKit(folder);
        kit.linkOthers(Path.of(System.getProperty("luoshi.maven.repository")));
        kit.put("luoshi", "pom", ROOT.resolve("pom.xml"));
        kit.put("bundles", "pom", ROOT.resolve("bundles/pom.xml"));
        kit.put("plugin-parent", "pom", ROOT.resolve("bundles/plugin-kit/parent/pom.xml"));
        kit.module("org.luoshi.platform.api", "bundles/platform/api", "jar");
        kit.module("org.luoshi.platform.persistence", "bundles/platform/persistence", "jar");
        kit.module("org.luoshi.platform.modules", "bundles/platform/modules", "jar");
        kit.module("org.luoshi.testkit", "bundles/testkit", "jar");
        kit.module("luoshi-maven-plugin", "bundles/plugin-kit/maven-plugin", "jar");
        kit.module("plugin-archetype", "bundles/plugin-kit/archetype", "jar");
        kit.module("org.luoshi.platform.console", "bundles/platform/console", "-kit.zip");
        kit.put("karaf-assembly", "pom", ROOT.resolve("karaf-assembly/pom.xml"));
        kit.put("karaf-assembly", "tar.gz", Path.of(System.getProperty("luoshi.archive")));
        return kit;
    }

    /** Makes a new plugin with the one command of the quickstart: package and artifact are {@code org.example.<id>}. */
    Path generate(String id) throws IOException, InterruptedException {
        Path work = Files.createDirectories(folder.resolve("work"));
        String name = "org.example." + id;
        maven(
                work,
                "archetype:generate",
                "-DarchetypeGroupId=" + GROUP,
                "-DarchetypeArtifactId=plugin-archetype",
                "-DarchetypeVersion=" + VERSION,
                "-DarchetypeCatalog=internal",
                "-DgroupId=org.example",
                "-DartifactId=" + name,
                "-Dversion=1.0.0",
                "-Dpackage=" + name,
                "-Did=" + id,
                "-DinteractiveMode=false");
        return work.resolve(name);
    }

    /** Runs Maven in a folder; what it printed is in {@code maven.log} there. */
    void maven(Path where, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("luoshi.maven"), "-B", "-ntp"));
        command.add("-Dmaven.repo.local=" + repository);
        command.add("-Dluoshi.kit.cache=" + folder.resolve("kit"));
        command.addAll(List.of(arguments));
        Path log = where.resolve("maven.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (builder.start().waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + "\n" + Files.readString(log));
        }
    }

    private void module(String artifact, String source, String extension) throws IOException {
        Path module = ROOT.resolve(source);
        put(artifact, "pom", module.resolve("pom.xml"));
        String file = artifact + "-" + VERSION + (extension.startsWith("-") ? extension : "." + extension);
        Path made = module.resolve("target").resolve(file);
        Files.copy(made, folder(artifact).resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private void put(String artifact, String extension, Path file) throws IOException {
        Path target = folder(artifact).resolve(artifact + "-" + VERSION + "." + extension);
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path folder(String artifact) throws IOException {
        return Files.createDirectories(
                repository.resolve("org/luoshi").resolve(artifact).resolve(VERSION));
    }

    private void linkOthers(Path theirs) throws IOException {
        link(theirs, repository, "org");
        link(theirs.resolve("org"), repository.resolve("org"), "luoshi");
    }

    private static void link(Path from, Path into, String except) throws IOException {
        Files.createDirectories(into);
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                Path link = into.resolve(entry.getFileName());
                if (!entry.endsWith(except) && !Files.exists(link)) {
                    Files.createSymbolicLink(link, entry);
                }
            }
        }
    }
}
