package org.luoshi.platform.kernel.audit;

import java.time.DateTimeException;
import java.time.Instant;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.InvalidInput;

/** The two keys of a page: moment and identifier of its last record. */
final class AuditCursor {
    private AuditCursor() {}

    static Instant moment(String key) {
        try {
            return Instant.parse(key);
        } catch (DateTimeException e) {
            throw invalid();
        }
    }

    static long id(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    private static InvalidInput invalid() {
        return new InvalidInput("cursor", Messages.of(AuditCursor.class).text("cursor.invalid"));
    }
}
