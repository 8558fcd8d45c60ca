package org.luoshi.platform.api.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The GET method shows one whole record: that somebody saw it is written to the audit trail as {@code <module>.view} (谁看过),
 * once for all requests of a person within ten minutes, beside the request and only when it was answered with the record.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Viewed {
    /** Kind of record, as in {@link org.luoshi.platform.api.record.AuditEvent}, for example {@code SupervisionItem}. */
    String value();

    /** Path parameter that holds the record's identifier. */
    String id() default "id";
}
