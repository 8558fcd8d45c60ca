package org.luoshi.testkit.fakes;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.record.RecordTrail;
import org.luoshi.platform.api.record.TrailEntry;
import org.luoshi.platform.api.rest.Page;

/** Has one entry for every record: the reader saw it. Keeps which records were asked for, for the test to read. */
public final class FakeRecordTrail implements RecordTrail {
    private final List<RecordKey> asked = new CopyOnWriteArrayList<>();

    @Override
    public Page<TrailEntry> page(Viewer who, RecordKey record, String cursor, int size) {
        who.require(READ);
        asked.add(record);
        TrailEntry entry =
                new TrailEntry(1, Instant.EPOCH, who.personId(), who.name(), who.address(), true, record.type(), false);
        return new Page<>(List.of(entry), null, 1, false);
    }

    /** Which records were asked for, oldest first. */
    public List<RecordKey> asked() {
        return List.copyOf(asked);
    }
}
