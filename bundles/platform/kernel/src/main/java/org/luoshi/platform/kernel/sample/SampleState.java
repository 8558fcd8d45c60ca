package org.luoshi.platform.kernel.sample;

import java.time.Instant;

/**
 * That a module loaded its sample data.
 *
 * @param removedAt null while the data is there
 */
public record SampleState(String module, Instant loadedAt, Instant removedAt) {
    boolean present() {
        return removedAt == null;
    }
}
