package org.luoshi.maven;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * The development loop: builds the plugin, installs it in a running Luoshi, and does both again whenever a source file is
 * saved. Everything stays in this one process, Maven's plugins and Vite included; tests are not run. Ctrl-C ends it.
 */
@Mojo(name = "dev")
public final class DevMojo extends AbstractMojo {
    private static final double NANOS_PER_SECOND = 1e9;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    /** Address of the running Luoshi; else the environment's LUOSHI_ADDRESS. */
    @Parameter(property = "luoshi.address", defaultValue = "${env.LUOSHI_ADDRESS}")
    private String address;

    /** Name of an account that may manage functions; else the environment's LUOSHI_USER. */
    @Parameter(property = "luoshi.user", defaultValue = "${env.LUOSHI_USER}")
    private String user;

    /** Its password; better given by the environment's LUOSHI_PASSWORD. */
    @Parameter(property = "luoshi.password", defaultValue = "${env.LUOSHI_PASSWORD}")
    private String password;

    /** Builds and installs so many times and ends; 0 goes on until Ctrl-C. */
    @Parameter(property = "luoshi.dev.rounds", defaultValue = "0")
    private int rounds;

    private final LifecycleExecutor lifecycle;
    private final KeptBuilder pages = new KeptBuilder();

    @Inject
    DevMojo(LifecycleExecutor lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute() throws MojoExecutionException {
        if (password == null) {
            throw new MojoExecutionException("set LUOSHI_PASSWORD, and LUOSHI_USER if it is not admin");
        }
        URI target = URI.create(address == null ? "http://127.0.0.1:8181" : address);
        RunningLuoshi luoshi = new RunningLuoshi(target, user == null ? "admin" : user, password);
        try (pages) {
            SourceWatch watch = new SourceWatch(List.of(
                    project.getBasedir().toPath().resolve("src/main"),
                    project.getFile().toPath()));
            round(luoshi, System.nanoTime());
            for (int done = 1; rounds == 0 || done < rounds; done++) {
                TreeSet<Path> changed = watch.awaitChange();
                long start = System.nanoTime();
                getLog().info("saved: " + shown(changed));
                round(luoshi, start);
            }
        } catch (IOException e) {
            throw new MojoExecutionException("the sources cannot be watched: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One round. What goes wrong is told and mended by the next save. */
    private void round(RunningLuoshi luoshi, long start) throws InterruptedException {
        try {
            Path file = build();
            double built = seconds(start);
            long away = luoshi.install(file);
            getLog().info(String.format(
                    "%s runs: built in %.2f s, installed in %.2f s (away %.2f s), %.2f s in all",
                    file.getFileName(), built, seconds(start) - built, away / 1000.0, seconds(start)));
        } catch (IOException | MojoExecutionException e) {
            getLog().error(e.getMessage());
        }
    }

    /**
     * Runs the project's own lifecycle up to the plugin file, as {@code mvn package} would, in this process. Maven offers no
     * other way to give a session a result of its own, and a failed round must not fail the loop.
     */
    @SuppressWarnings("deprecation")
    private Path build() throws MojoExecutionException {
        MavenExecutionRequest request = DefaultMavenExecutionRequest.copy(session.getRequest());
        request.setGoals(List.of("package"));
        request.getUserProperties().setProperty("maven.test.skip", "true");
        request.setExecutionListener(null);
        MavenSession nested = new MavenSession(
                session.getContainer(), session.getRepositorySession(), request, new DefaultMavenExecutionResult());
        nested.setProjects(List.of(project));
        nested.setAllProjects(List.of(project));
        nested.setCurrentProject(project);
        nested.setProjectDependencyGraph(session.getProjectDependencyGraph());
        shared(nested.getPluginContext(plugin, project));
        lifecycle.execute(nested);
        for (Throwable problem : nested.getResult().getExceptions()) {
            throw new MojoExecutionException(problem.getMessage(), problem);
        }
        return project.getAttachedArtifacts().stream()
                .filter(one -> one.getType().equals(PluginFileMojo.TYPE))
                .findFirst()
                .map(Artifact::getFile)
                .map(File::toPath)
                .orElseThrow(() -> new MojoExecutionException("the project makes no plugin file"));
    }

    /** The goals of the nested build find the builder that stays. */
    private void shared(Map<String, Object> context) {
        context.put(KeptBuilder.class.getName(), pages);
    }

    private String shown(TreeSet<Path> changed) {
        String first = project.getBasedir().toPath().relativize(changed.first()).toString();
        return changed.size() == 1 ? first : first + " and " + (changed.size() - 1) + " more";
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }
}
