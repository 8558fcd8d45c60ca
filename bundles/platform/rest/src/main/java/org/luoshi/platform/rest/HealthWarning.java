package org.luoshi.platform.rest;

import java.util.Optional;
import org.luoshi.platform.api.LocalizedText;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that the operator has to know and mend although the platform works, for example a setting that is not followed
 * (whiteboard: register it as a service). {@code /health/ready} shows it as a warning.
 */
@ConsumerType
public interface HealthWarning {
    /** Name of the check. */
    String name();

    /** What is not well now, one sentence that everybody may read; empty when nothing is. */
    Optional<LocalizedText> warning();
}
