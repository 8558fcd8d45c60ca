package org.luoshi.platform.kernel.jobs;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.luoshi.platform.rest.Applications;

/** A REST edge that does nothing but hold modules. */
final class HeldModules implements Applications {
    private final Set<String> held = new HashSet<>();

    @Override
    public boolean settled() {
        return true;
    }

    @Override
    public Map<String, String> failures() {
        return Map.of();
    }

    @Override
    public boolean hold(String module, Duration limit) {
        held.add(module);
        return true;
    }

    @Override
    public boolean held(String module) {
        return held.contains(module);
    }

    @Override
    public void release(String module) {
        held.remove(module);
    }
}
