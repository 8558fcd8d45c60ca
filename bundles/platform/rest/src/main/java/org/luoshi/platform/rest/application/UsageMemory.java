package org.luoshi.platform.rest.application;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.luoshi.platform.rest.FunctionUsage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Remembers for five minutes who called which module. It never grows beyond a fixed number of people a module. */
@Component(service = {UsageMemory.class, FunctionUsage.class})
public final class UsageMemory implements FunctionUsage {
    private static final long NOW_NANOS = Duration.ofMinutes(5).toNanos();
    private static final long WRITTEN_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int MOST = 10_000;

    private final LongSupplier nanos;
    private final Map<String, Map<Long, Long>> seen = new ConcurrentHashMap<>();

    @Activate
    public UsageMemory() {
        this(System::nanoTime);
    }

    UsageMemory(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** A person's request to a module has been answered. */
    public void saw(String module, long person) {
        Map<Long, Long> people = seen.computeIfAbsent(module, id -> new ConcurrentHashMap<>());
        long now = nanos.getAsLong();
        Long before = people.get(person);
        // A page that asks many things at once would have them all wait for one place of the map.
        if (before != null && now - before < WRITTEN_EVERY_NANOS) {
            return;
        }
        if (people.size() >= MOST && !people.containsKey(person)) {
            forgetOld(people);
        }
        // Whoever comes then is not counted: the number is past what a plan can be undecided about.
        if (people.size() < MOST || people.containsKey(person)) {
            people.put(person, now);
        }
    }

    @Override
    public int people(String module) {
        Map<Long, Long> people = seen.getOrDefault(module, Map.of());
        forgetOld(people);
        return people.size();
    }

    private void forgetOld(Map<Long, Long> people) {
        long now = nanos.getAsLong();
        people.values().removeIf(moment -> now - moment > NOW_NANOS);
    }
}
