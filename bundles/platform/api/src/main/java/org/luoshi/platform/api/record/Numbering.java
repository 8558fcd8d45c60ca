package org.luoshi.platform.api.record;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Gives numbers in a series (编号): within one series and year no gap and no double, also under concurrency, because a
 * number joins the transaction of the record that bears it.
 */
@ProviderType
public interface Numbering {
    /** Longest reason of an annulment in characters. */
    int REASON_LENGTH = 1000;

    /**
     * The next number of the series; 1 is the first of a year.
     *
     * @param series name of the series, {@code module.series}
     * @param year calendar year
     * @param recordId the record that bears it
     * @throws IllegalStateException outside a transaction
     */
    int next(String series, int year, String recordId);

    /**
     * Marks a number as annulled (作废): it is kept with the reason and never given again.
     *
     * @param reason why, at most {@link #REASON_LENGTH} characters
     * @throws IllegalArgumentException when the number was never given
     */
    void annul(String series, int year, int number, String reason);
}
