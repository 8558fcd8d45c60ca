package org.luoshi.platform.api.record;

import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.Page;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who saw and who changed one record (谁看过、谁改过), read from the audit trail. Whether the reader may see the record at all
 * is the module's rule: ask it first, and answer as for the record itself when not.
 */
@ProviderType
public interface RecordTrail {
    /** Permission to read it. */
    String READ = "platform.trail.read";

    /**
     * One page, newest first. What was seen a moment ago may be missing yet.
     *
     * @param who the reader, in whose language the entries come
     * @param cursor where to go on, null for the first page
     * @param size how many entries, 1 to 200
     * @throws org.luoshi.platform.api.Forbidden when the reader lacks {@link #READ}
     * @throws org.luoshi.platform.api.error.InvalidInput when the cursor is none of this list
     */
    Page<TrailEntry> page(Viewer who, RecordKey record, String cursor, int size);
}
