package org.luoshi.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Fetches the packed distribution of Luoshi for tests that boot it; its path is the property {@code luoshi.archive}. Does
 * nothing when there is no such test ({@code *IT.java}).
 */
@Mojo(name = "distribution", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public final class DistributionMojo extends AbstractMojo {
    private static final String ARCHIVE = "karaf-assembly:tar.gz";

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    @Parameter(defaultValue = "${project.build.testSourceDirectory}", readonly = true)
    private File tests;

    @Parameter(property = "skipITs", defaultValue = "false")
    private boolean skipITs;

    @Parameter(property = "skipTests", defaultValue = "false")
    private boolean skipTests;

    private final PublishedFiles published;

    @Inject
    DistributionMojo(RepositorySystem repositories) {
        this.published = new PublishedFiles(repositories);
    }

    @Override
    public void execute() throws MojoExecutionException {
        if (skipITs || skipTests || !hasTests(tests.toPath())) {
            return;
        }
        Path archive = published.file(session, ARCHIVE, plugin.getVersion());
        session.getCurrentProject().getProperties().setProperty("luoshi.archive", archive.toString());
    }

    private static boolean hasTests(Path folder) throws MojoExecutionException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith("IT.java"));
        } catch (IOException e) {
            throw new MojoExecutionException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }
}
