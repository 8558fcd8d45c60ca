package org.luoshi.platform.rest.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.luoshi.platform.rest.LiveEvents;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers what has changed and tells it a moment later, all at once. Depends on nothing, so that whoever reports changes
 * and whoever is asked for snapshots may be the same.
 */
@Component(service = {LiveEvents.class, LiveChanges.class})
public final class LiveChanges implements LiveEvents {
    private static final Logger LOG = LoggerFactory.getLogger(LiveChanges.class);
    private static final long DEBOUNCE_MILLIS = 300;
    /** Stands for everybody among the people concerned. */
    private static final Long EVERYBODY = -1L;

    private final ScheduledThreadPoolExecutor worker;
    private final AtomicReference<BiConsumer<String, Set<Long>>> listener = new AtomicReference<>();
    private final Map<String, Set<Long>> gathered = new HashMap<>();

    @Activate
    public LiveChanges() {
        worker = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "luoshi-live-events");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Deactivate
    public void close() {
        worker.shutdownNow();
    }

    @Override
    public void changed(String topic) {
        gather(topic, Set.of(EVERYBODY));
    }

    @Override
    public void changed(String topic, Collection<Long> personIds) {
        gather(topic, personIds);
    }

    /** The one thread on which everything about live events happens. */
    ScheduledExecutorService worker() {
        return worker;
    }

    /**
     * @param changes told topic and people; no people means everybody
     */
    void listen(BiConsumer<String, Set<Long>> changes) {
        listener.set(changes);
    }

    private void gather(String topic, Collection<Long> people) {
        synchronized (gathered) {
            if (gathered.isEmpty() && !worker.isShutdown()) {
                worker.schedule(this::tell, DEBOUNCE_MILLIS, TimeUnit.MILLISECONDS);
            }
            gathered.computeIfAbsent(topic, name -> new HashSet<>()).addAll(people);
        }
    }

    private void tell() {
        Map<String, Set<Long>> now;
        synchronized (gathered) {
            now = new HashMap<>(gathered);
            gathered.clear();
        }
        BiConsumer<String, Set<Long>> told = listener.get();
        if (told != null) {
            now.forEach((topic, people) -> deliver(told, topic, people.contains(EVERYBODY) ? Set.of() : people));
        }
    }

    private static void deliver(BiConsumer<String, Set<Long>> told, String topic, Set<Long> people) {
        try {
            told.accept(topic, people);
        } catch (RuntimeException e) {
            LOG.error("live event {} could not be told", topic, e);
        }
    }
}
