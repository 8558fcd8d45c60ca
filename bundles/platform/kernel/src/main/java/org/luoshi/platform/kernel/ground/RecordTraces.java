package org.luoshi.platform.kernel.ground;

import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.record.PurgedPart;
import org.luoshi.platform.api.record.RecordKey;

/** What a part of the kernel keeps about records of modules. Every call joins the transaction that runs. */
public interface RecordTraces {
    /** Takes out of sight what tells of the record. */
    default void hold(RecordKey record, String link) {}

    /** Brings it back. */
    default void giveBack(RecordKey record, String link) {}

    /** Deletes it for ever and tells what it was, also when it was nothing. */
    List<PurgedPart> purge(Viewer who, RecordKey record, String link, String salt);
}
