package org.luoshi.platform.modules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.rest.Applications;

/** Remembers who was held and let go. */
public final class FakeTraffic implements Applications {
    private final List<String> notes = new ArrayList<>();
    private final Runnable step;
    private boolean drains = true;
    private Map<String, String> failures = Map.of();

    /** @param step done before anybody is held or let go */
    public FakeTraffic(Runnable step) {
        this.step = step;
    }

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
        step.run();
        notes.add("hold " + module);
        return drains;
    }

    @Override
    public boolean held(String module) {
        return notes.lastIndexOf("hold " + module) > notes.lastIndexOf("release " + module);
    }

    @Override
    public void release(String module) {
        step.run();
        notes.add("release " + module);
    }
}
