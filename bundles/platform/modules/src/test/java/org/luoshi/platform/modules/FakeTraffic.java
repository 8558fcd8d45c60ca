package org.luoshi.platform.modules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.rest.Applications;

/** Remembers who was held and let go. */
public final class FakeTraffic implements Applications {
    private final List<String> notes = new ArrayList<>();
    private boolean drains = true;
    private Map<String, String> failures = Map.of();

    List<String> notes() {
        return notes;
    }

    /** Somebody inside does not come to an end. */
    void staysBusy() {
        drains = false;
    }

    @Override
    public boolean settled() {
        return true;
    }

    @Override
    public Map<String, String> failures() {
        return failures;
    }

    /** Applications that could not be built. */
    public void fails(Map<String, String> reasons) {
        failures = reasons;
    }

    @Override
    public boolean hold(String module, Duration limit) {
        notes.add("hold " + module);
        return drains;
    }

    @Override
    public void release(String module) {
        notes.add("release " + module);
    }
}
