package org.luoshi.platform.persistence;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks at every text that an entity of any module is about to write, whichever way it came: a request, a job, a file
 * that was read. Whoever registers it as a service is asked from the next flush on.
 */
@FunctionalInterface
@ConsumerType
public interface TextGuard {
    /**
     * @param attribute name of the attribute, with that of its embeddable before it
     * @param text what is about to be written, never null
     * @throws org.luoshi.platform.api.error.ClassifiedContentRefused when it must not be kept; the transaction fails
     */
    void check(String attribute, String text);
}
