package org.luoshi.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.luoshi.platform.modules.plugin.BundleHeaders;
import org.luoshi.platform.modules.plugin.PluginFile;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.luoshi.platform.modules.plugin.PluginWriter;
import org.osgi.framework.Version;

/**
 * Writes the plugin file of an office function, {@code target/<id>-<version>.luoshi}, and attaches it as an artifact of
 * type {@code luoshi}; its path is the property {@code luoshi.plugin.file} for tests that follow. It is read back as the platform will read it, so that what would be refused there fails here.
 */
@Mojo(
        name = "plugin-file",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class PluginFileMojo extends AbstractMojo {
    /** Type of the artifact. */
    static final String TYPE = "luoshi";

    private static final String API = "org.luoshi.platform.api";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Private Ed25519 key (PEM, see {@code luoshi:keygen}); without one the file bears no signature. */
    @Parameter(property = "luoshi.key")
    private File key;

    /** Dependencies, {@code groupId:artifactId}, that are bundles of this plugin and travel in its file. */
    @Parameter
    private List<String> bundles = List.of();

    /** Versions of the platform API it runs with; by default from the one it is compiled against to the next major one. */
    @Parameter(property = "luoshi.platformApi")
    private String platformApi;

    @Parameter(defaultValue = "${project.build.directory}", readonly = true)
    private File target;

    private final MavenProjectHelper helper;

    @Inject
    PluginFileMojo(MavenProjectHelper helper) {
        this.helper = helper;
    }

    @Override
    public void execute() throws MojoExecutionException {
        if ("pom".equals(project.getPackaging())) {
            return;
        }
        try {
            Path file = write();
            attach(file);
            project.getProperties().setProperty("luoshi.plugin.file", file.toString());
            getLog().info("plugin file: " + file + (key == null ? " (unsigned: -Dluoshi.key=… signs it)" : ""));
        } catch (PluginRefused e) {
            throw new MojoExecutionException("the platform would refuse the plugin file: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("no plugin file was written: " + e.getMessage(), e);
        }
    }

    /** The development loop comes here again and again with the same file. */
    private void attach(Path file) {
        if (project.getAttachedArtifacts().stream().noneMatch(one -> TYPE.equals(one.getType()))) {
            helper.attachArtifact(project, TYPE, file.toFile());
        }
    }

    private Path write() throws IOException, PluginRefused, MojoExecutionException {
        File jar = project.getArtifact().getFile();
        if (jar == null || !jar.isFile()) {
            throw new MojoExecutionException("the bundle is not packed yet; luoshi:plugin-file comes after bnd's jar");
        }
        BundleJar bundle = BundleJar.read(jar.toPath());
        List<Path> parts = new ArrayList<>(dependencies());
        parts.add(jar.toPath());
        PrivateKey signer = key == null ? null : PemKeys.read(key.toPath());
        Path file = target.toPath().resolve(bundle.id() + "-" + project.getVersion() + PluginFile.ENDING);
        Files.createDirectories(target.toPath());
        new PluginWriter(bundle.id(), bundle.version(), bundle.title(), range()).write(parts, signer, file);
        BundleHeaders.of(PluginFile.read(file));
        return file;
    }

    /** Libraries come first: they are installed before the bundle that needs them. */
    private List<Path> dependencies() throws MojoExecutionException {
        List<Path> found = new ArrayList<>();
        for (String wanted : bundles) {
            found.add(project.getArtifacts().stream()
                    .filter(one -> wanted.equals(one.getGroupId() + ":" + one.getArtifactId()))
                    .findFirst()
                    .map(one -> one.getFile().toPath())
                    .orElseThrow(() -> new MojoExecutionException(wanted + " is no dependency of this project")));
        }
        return found;
    }

    private String range() throws MojoExecutionException {
        return platformApi != null
                ? platformApi
                : rangeFrom(project.getArtifacts().stream()
                        .filter(one -> one.getArtifactId().equals(API))
                        .findFirst()
                        .map(Artifact::getBaseVersion)
                        .orElseThrow(() -> new MojoExecutionException("the project does not depend on " + API)));
    }

    /** From this version, without its last part, to before the next major one. */
    static String rangeFrom(String mavenVersion) {
        Version version = Version.parseVersion(mavenVersion.split("-")[0]);
        return "[" + version.getMajor() + "." + version.getMinor() + "," + (version.getMajor() + 1) + ")";
    }
}
