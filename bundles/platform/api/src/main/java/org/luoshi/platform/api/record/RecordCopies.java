package org.luoshi.platform.api.record;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows copies of all data (whiteboard), such as backups: what was purged since is still in them. */
@ConsumerType
public interface RecordCopies {
    /** Copies of a moment between two others, the newest first. */
    List<Copy> between(Instant from, Instant to);

    /**
     * A copy.
     *
     * @param name how the operator knows it, for example the name of a file
     * @param at the moment whose data it holds
     */
    record Copy(String name, Instant at) {}
}
