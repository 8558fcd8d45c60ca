package org.luoshi.platform.api.record;

/**
 * Names one record among those of every module.
 *
 * @param module identifier of the module
 * @param type kind of record, as in {@link AuditEvent}, for example {@code SupervisionItem}
 * @param id identifier of the record
 */
public record RecordKey(String module, String type, String id) {}
