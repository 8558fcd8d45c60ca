package org.luoshi.platform.rest;

import java.util.Collection;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps open pages up to date over {@code GET /api/events} (server-sent events). Changes within 300 ms are sent as one.
 * Every method returns at once.
 */
@ProviderType
public interface LiveEvents {
    /** Everybody's snapshot of the topic may have changed. */
    void changed(String topic);

    /** Only the snapshots of these people may have changed. */
    void changed(String topic, Collection<Long> personIds);
}
