package org.luoshi.maven;

import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Files of Luoshi as they are published: fetched from the same place as this plugin, of the same version. */
final class PublishedFiles {
    private static final String GROUP = "org.luoshi";

    private final RepositorySystem repositories;

    PublishedFiles(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    /** @param name {@code artifactId:extension} or {@code artifactId:extension:classifier} */
    Path file(MavenSession session, String name, String version) throws MojoExecutionException {
        ArtifactRequest request = new ArtifactRequest(
                new DefaultArtifact(GROUP + ":" + name + ":" + version),
                session.getCurrentProject().getRemotePluginRepositories(),
                null);
        try {
            return repositories
                    .resolveArtifact(session.getRepositorySession(), request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
