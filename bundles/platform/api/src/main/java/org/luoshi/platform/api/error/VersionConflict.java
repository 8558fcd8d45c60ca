package org.luoshi.platform.api.error;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody else changed the record since it was read (status 412). Nothing was changed. */
public final class VersionConflict extends RuntimeException {
    private final transient Map<String, Object> current;

    /** @param current the record as it is now, field by field, so that the caller can see what changed; may be empty */
    public VersionConflict(Map<String, Object> current) {
        super("the record has changed meanwhile");
        this.current = Collections.unmodifiableMap(new LinkedHashMap<>(current));
    }

    public Map<String, Object> current() {
        return current;
    }
}
