package org.luoshi.platform.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.luoshi.platform.rest.LiveEvents;

/** Remembers which topics changed. */
final class FakeEvents implements LiveEvents {
    private final List<String> changes = new ArrayList<>();

    List<String> changes() {
        return changes;
    }

    @Override
    public void changed(String topic) {
        changes.add(topic);
    }

    @Override
    public void changed(String topic, Collection<Long> personIds) {
        changes.add(topic);
    }
}
