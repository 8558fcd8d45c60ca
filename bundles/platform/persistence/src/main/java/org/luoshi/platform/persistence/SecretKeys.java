package org.luoshi.platform.persistence;

import org.luoshi.platform.api.LocalizedText;
import org.osgi.annotation.versioning.ConsumerType;

/** Whether all keys are there with which values in the database were sealed, for health. */
@ConsumerType
public interface SecretKeys {
    /** False when values cannot be read for want of a key. */
    boolean complete();

    /** Which keys are missing, in one sentence that everybody may read. */
    LocalizedText sentence();
}
