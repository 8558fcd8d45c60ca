package org.luoshi.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Builds the console pages in {@code src/main/web} into the bundle. Pages written by hand as one {@code module.js} are
 * copied; others are built with the page kit, which is fetched as a Maven artifact and needs Node.
 */
@Mojo(name = "pages", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true)
public final class PagesMojo extends AbstractMojo {
    private static final String KIT = "org.luoshi.platform.console:zip:kit";

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    /** The pages. */
    @Parameter(defaultValue = "${project.basedir}/src/main/web")
    private File sources;

    @Parameter(defaultValue = "${project.build.outputDirectory}/console", readonly = true)
    private File out;

    /** A page kit that is there already, instead of the published one: {@code bundles/} of a checkout of Luoshi. */
    @Parameter(property = "luoshi.kit")
    private File kit;

    /** Where published kits are unpacked; about 200 MB for each version, shared by all projects. */
    @Parameter(property = "luoshi.kit.cache", defaultValue = "${user.home}/.luoshi/kit")
    private File cache;

    private final PublishedFiles published;

    @Inject
    PagesMojo(RepositorySystem repositories) {
        this.published = new PublishedFiles(repositories);
    }

    @Override
    public void execute() throws MojoExecutionException {
        Path folder = sources.toPath();
        if (!Files.exists(folder.resolve("module.json"))) {
            return;
        }
        try {
            if (HandWrittenPages.in(folder)) {
                HandWrittenPages.copy(folder, out.toPath());
            } else {
                build(folder);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("the pages in " + folder + " were not built: " + e.getMessage(), e);
        }
    }

    private void build(Path folder) throws IOException, MojoExecutionException {
        KeptBuilder kept = (KeptBuilder) getPluginContext().get(KeptBuilder.class.getName());
        if (kept == null) {
            kit().build(folder, out.toPath(), getLog()::info);
            return;
        }
        kept.build(this::kit, folder, out.toPath());
    }

    private PageKit kit() throws IOException, MojoExecutionException {
        return kit == null
                ? PageKit.unpacked(published.file(session, KIT, plugin.getVersion()), cache.toPath(), getLog()::info)
                : new PageKit(kit.toPath()).installPackages(getLog()::info);
    }
}
