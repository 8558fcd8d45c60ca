package org.luoshi.platform.api.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.luoshi.platform.api.Viewer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Takes records of one module out of use because they hold what the system must not (误入涉密信息处置; whiteboard: register
 * it as a service). The platform tells the security side, keeps the clock, erases what it keeps itself of the record, and
 * writes the proof; the module hides, brings back and deletes its own rows.
 *
 * <p>Each change is one transaction of the module. Within it, after its own work, the module runs what the platform gave
 * it: all of it happens, or nothing.
 */
@ConsumerType
public interface RecordRemoval {
    /** Identifier of the module. */
    String module();

    /** Kinds of records it can take out, as in {@link RecordKey#type}. */
    List<String> recordTypes();

    /**
     * What may be said of a record that this person sees.
     *
     * @return empty when it is not there, or not for this person
     */
    Optional<RecordLabel> describe(Viewer who, RecordKey record);

    /**
     * Takes a record out of sight of everybody: from now on every list, search, figure and page of the module answers as
     * if it did not exist. So does everything that quotes it.
     *
     * @param together is told which other records quote this one and went with it
     * @throws org.luoshi.platform.api.error.NotFound when it is not there (any more)
     */
    void freeze(RecordKey record, Consumer<List<RecordKey>> together);

    /**
     * Brings a frozen record back as it was.
     *
     * @throws org.luoshi.platform.api.error.NotFound when it is not frozen
     */
    void release(RecordKey record, Runnable together);

    /**
     * Deletes a frozen record, and the others that went with it, for ever. Their numbers are annulled, not given again.
     *
     * @param salt for the hashes, hexadecimal
     * @param together is told what was deleted, table by table
     * @throws org.luoshi.platform.api.error.NotFound when it is not frozen
     */
    void purge(RecordKey record, String salt, Consumer<List<PurgedPart>> together);
}
