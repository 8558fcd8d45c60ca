package org.luoshi.platform.api.work;

import java.time.Instant;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Work that runs by itself (whiteboard): register it with {@link Schedule}. Among several nodes over one database each
 * run happens on one of them. A run that throws is logged with the module's name and tried again at the next time.
 */
@ConsumerType
public interface ScheduledJob {
    /** @param due the moment for which this run was planned */
    void run(Instant due);
}
