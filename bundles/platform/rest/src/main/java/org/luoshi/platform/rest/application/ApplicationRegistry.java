package org.luoshi.platform.rest.application;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.luoshi.platform.rest.Applications;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one application for each module in step with the resources that come and go. A burst of changes makes one new
 * application; the old one serves until it stands.
 */
@Component(service = {ApplicationRegistry.class, Applications.class})
public final class ApplicationRegistry implements Applications {
    private static final Logger LOG = LoggerFactory.getLogger(ApplicationRegistry.class);
    private static final String PLATFORM = "";
    private static final long QUIET_MILLIS = 40;

    private final ApplicationBuilder builder;
    private final ScheduledExecutorService worker;
    private final Map<String, Application> running = new ConcurrentHashMap<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final Map<String, Map<Object, Resource>> wanted = new HashMap<>();
    private final Set<String> dirty = new HashSet<>();
    private ScheduledFuture<?> planned;
    private boolean building;

    @Activate
    public ApplicationRegistry(@Reference ApplicationBuilder builder) {
        this.builder = builder;
        this.worker = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "luoshi-rest-applications");
            thread.setDaemon(true);
            return thread;
        });
        changed(PLATFORM);
    }

    @Deactivate
    public void close() {
        worker.shutdownNow();
        running.values().forEach(Application::retire);
        running.clear();
    }

    /** A resource has come. */
    public void add(Resource resource) {
        synchronized (wanted) {
            wanted.computeIfAbsent(resource.module(), id -> new LinkedHashMap<>())
                    .put(resource.key(), resource);
        }
        changed(resource.module());
    }

    /** A resource has gone. */
    public void remove(Resource resource) {
        synchronized (wanted) {
            Map<Object, Resource> siblings = wanted.getOrDefault(resource.module(), Map.of());
            siblings.remove(resource.key());
            if (siblings.isEmpty()) {
                wanted.remove(resource.module());
            }
        }
        changed(resource.module());
    }

    /**
     * The application that answers below {@code /api/<segment>}: a module's, else the platform's own. It has been
     * entered; call {@link Application#leave} afterwards.
     *
     * @return null when there is none, or nobody is let in just now
     */
    public Application enter(String segment) {
        if (held.contains(segment)) {
            return null;
        }
        Application module = entered(segment);
        return module != null || failures.containsKey(segment) ? module : entered(PLATFORM);
    }

    /** Whether a module answers below {@code /api/<segment>}. */
    public boolean isModule(String segment) {
        return running.containsKey(segment) && !segment.equals(PLATFORM);
    }

    private Application entered(String id) {
        Application application = running.get(id);
        while (application != null && !application.enter()) {
            Application successor = running.get(id);
            application = successor == application ? null : successor;
        }
        return application;
    }

    @Override
    public boolean hold(String module, Duration limit) throws InterruptedException {
        held.add(module);
        long end = System.nanoTime() + limit.toNanos();
        while (isBusy(module) && System.nanoTime() < end) {
            Thread.sleep(QUIET_MILLIS);
        }
        return !isBusy(module);
    }

    private boolean isBusy(String module) {
        Application application = running.get(module);
        return application != null && application.isBusy();
    }

    @Override
    public boolean held(String module) {
        return held.contains(module);
    }

    @Override
    public void release(String module) {
        held.remove(module);
    }

    @Override
    public boolean settled() {
        synchronized (wanted) {
            return dirty.isEmpty() && !building;
        }
    }

    @Override
    public Map<String, String> failures() {
        return new TreeMap<>(failures);
    }

    /** The classes of the resources that are served, by module; the platform's own under the empty id. */
    public Map<String, List<Class<?>>> served() {
        Map<String, List<Class<?>>> served = new TreeMap<>();
        running.forEach((module, application) -> served.put(module, application.resources()));
        return served;
    }

    /** Grows whenever {@link #served} may have changed. */
    public long generation() {
        return generation.get();
    }

    private void changed(String module) {
        synchronized (wanted) {
            dirty.add(module);
            if (planned != null) {
                planned.cancel(false);
            }
            planned = worker.schedule(this::follow, QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void follow() {
        Map<String, Collection<Resource>> due = new TreeMap<>();
        synchronized (wanted) {
            building = true;
            dirty.forEach(id ->
                    due.put(id, List.copyOf(wanted.getOrDefault(id, Map.of()).values())));
            dirty.clear();
        }
        due.forEach(this::renew);
        synchronized (wanted) {
            building = false;
        }
    }

    private void renew(String module, Collection<Resource> resources) {
        Application successor = null;
        try {
            List<Object> instances = resources.stream()
                    .map(resource -> resource.instance().get())
                    .filter(Objects::nonNull)
                    .toList();
            if (!instances.isEmpty() || module.equals(PLATFORM)) {
                successor = builder.build(module, instances);
            }
            failures.remove(module);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("the REST application of {} cannot be built", nameOf(module), e);
            failures.put(module, String.valueOf(e.getMessage()));
        }
        Application predecessor = successor == null ? running.remove(module) : running.put(module, successor);
        generation.incrementAndGet();
        if (predecessor != null) {
            predecessor.retire();
        }
    }

    private static String nameOf(String module) {
        return module.isEmpty() ? "the platform" : module;
    }
}
