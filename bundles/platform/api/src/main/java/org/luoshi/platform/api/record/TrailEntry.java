package org.luoshi.platform.api.record;

import java.time.Instant;

/**
 * That somebody saw or changed a record.
 *
 * @param id number of the audit record
 * @param personId who it was, 0 for the platform itself
 * @param person the name at that time, empty for the platform
 * @param address network address it came from, empty for jobs
 * @param viewed whether the record was only seen, or a file of it downloaded
 * @param action what was done, in words
 * @param declared whether what was written was declared to be no state secret (涉密声明)
 */
public record TrailEntry(
        long id,
        Instant at,
        long personId,
        String person,
        String address,
        boolean viewed,
        String action,
        boolean declared) {}
