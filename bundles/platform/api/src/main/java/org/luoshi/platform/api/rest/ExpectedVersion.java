package org.luoshi.platform.api.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.luoshi.platform.api.error.VersionConflict;

/**
 * The version of a record that the caller has read, from {@code If-Match}.
 *
 * @param number version as in the record's {@code ETag}
 */
public record ExpectedVersion(long number) {
    /** Reads {@code "7"}, {@code W/"7"} or {@code 7}; Jakarta REST calls it for header parameters. */
    public static ExpectedVersion fromString(String header) {
        String digits = header.trim().replaceFirst("^W/", "").replace("\"", "");
        return new ExpectedVersion(Long.parseLong(digits));
    }

    /**
     * @param actual version of the record as it is now
     * @param current the record as it is now, asked for only when it has changed; its version is added, so that the
     *     caller can insist
     * @throws VersionConflict when the record has changed since
     */
    public void check(long actual, Supplier<Map<String, Object>> current) {
        if (actual != number) {
            Map<String, Object> now = new LinkedHashMap<>(current.get());
            now.putIfAbsent("version", actual);
            throw new VersionConflict(now);
        }
    }
}
