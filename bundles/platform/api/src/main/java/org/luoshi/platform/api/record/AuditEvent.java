package org.luoshi.platform.api.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was done to which record. Who, when and from where the platform knows itself.
 *
 * @param module identifier of the module
 * @param action what was done, {@code module.verb}; the module's messages hold its title under {@code audit.<action>}
 * @param recordType kind of record, for example {@code SupervisionItem}
 * @param recordId identifier of the record
 * @param before fields before the change, empty when it did not exist; values are texts, numbers, booleans or lists
 * @param after fields after the change, empty when it is gone
 */
public record AuditEvent(
        String module,
        String action,
        String recordType,
        String recordId,
        Map<String, Object> before,
        Map<String, Object> after) {
    public AuditEvent {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }
}
