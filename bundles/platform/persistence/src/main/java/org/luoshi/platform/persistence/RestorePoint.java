package org.luoshi.platform.persistence;

import org.luoshi.platform.api.LocalizedText;
import org.osgi.annotation.versioning.ConsumerType;

/** The newest point to which the installation can be brought back (恢复点), for health. */
@ConsumerType
public interface RestorePoint {
    /** False when the last backup failed, or the newest is older than it should be. */
    boolean well();

    /** Which it is, or what is wrong, in one sentence that everybody may read. */
    LocalizedText sentence();
}
