package org.luoshi.platform.api.work;

import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Viewer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells what is left open by somebody who leaves, and hands it to a successor (离岗交接; whiteboard). Whoever manages people
 * does not see the business of the office, so it tells kinds and counts and nothing about the records themselves.
 */
@ConsumerType
public interface OpenWork {
    /** Identifier of the module. */
    String module();

    /**
     * What is open and names the person, kind by kind; kinds of which there is nothing are left out. Called outside a
     * transaction.
     */
    List<Share> of(long personId);

    /**
     * How many of the records that {@link #of} counts the successor, in the place of the person, could not open or carry on,
     * for lack of a permission or because they lie outside of what the successor sees. Asked before anything is handed over
     * anywhere: when it is more than none, the platform refuses with the number. Called outside a transaction.
     *
     * @param from who leaves
     * @param successor the successor, with the rights of this moment
     */
    long closedTo(long from, Viewer successor);

    /**
     * Puts the successor in the place of the person in everything that {@link #of} counts, in one transaction, each record
     * with its trace in the audit. The platform has checked the right to do so, that the successor works here, and {@link
     * #closedTo}. Called
     * outside a transaction; what it throws leaves the module's records as they were.
     *
     * @param who whoever manages people
     * @return how many records were handed over
     */
    int handOver(Viewer who, long from, long to);

    /**
     * So much of one kind.
     *
     * @param kind what the person is to these records, for example 承办人
     * @param count how many, at least 1
     */
    record Share(LocalizedText kind, long count) {}
}
