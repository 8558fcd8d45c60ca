package org.luoshi.platform.modules;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.persistence.SavedSchemas;
import org.osgi.framework.Bundle;

/** Remembers what was done to the tables of functions. */
final class FakeTables implements SavedSchemas {
    private final List<String> notes = new ArrayList<>();
    private boolean saved;

    List<String> notes() {
        return notes;
    }

    @Override
    public void save(Bundle module) {
        notes.add("save " + module.getVersion() + (module.getState() == Bundle.ACTIVE ? " while it runs" : ""));
        saved = true;
    }

    @Override
    public boolean exists(String schema) {
        return saved;
    }

    @Override
    public void restore(String schema) {
        notes.add("restore " + schema);
        saved = false;
    }

    @Override
    public void discard(String schema) {
        notes.add("discard " + schema);
        saved = false;
    }
}
