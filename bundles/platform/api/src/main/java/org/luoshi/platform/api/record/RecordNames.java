package org.luoshi.platform.api.record;

import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells what the records of a module are called now (whiteboard: register it as a service), for pages that show records of
 * every module, such as the audit trail. The kinds of records have their titles in the module's messages under {@code
 * record.<recordType>}, their fields under {@code audit.field.<field>}.
 */
@ConsumerType
public interface RecordNames {
    /** Identifier of the module. */
    String module();

    /** Names of those of these records that are still there, by identifier. */
    Map<String, RecordName> names(String recordType, Set<String> recordIds);
}
