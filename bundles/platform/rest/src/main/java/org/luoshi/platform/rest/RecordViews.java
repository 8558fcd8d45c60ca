package org.luoshi.platform.rest;

import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.record.RecordKey;
import org.osgi.annotation.versioning.ConsumerType;

/** Keeps who saw which record (SPI of the kernel). */
@ConsumerType
public interface RecordViews {
    /** Somebody was shown a record. Returns at once, whatever becomes of it. */
    void seen(Viewer who, RecordKey record);
}
