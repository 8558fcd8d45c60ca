package org.luoshi.testkit.fakes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;

/** Keeps what was recorded, for the test to read. */
public final class FakeAudit implements Audit {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /** Who did what. */
    public record Entry(Viewer who, AuditEvent event) {}

    @Override
    public void record(Viewer who, AuditEvent event) {
        entries.add(new Entry(who, event));
    }

    /** Everything recorded, oldest first. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** What was done, oldest first. */
    public List<String> actions() {
        return entries.stream().map(entry -> entry.event().action()).toList();
    }
}
