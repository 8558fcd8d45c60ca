package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How far an item is and what came of it.
 *
 * @param progress percent
 * @param conclusion 办结结论, null before closure
 * @param archiveNumber 归档号
 * @param mergedIntoId the item that carries this one on (并案), null when there is none
 */
@Embeddable
public record Result(
        @Column(name = "progress") int progress,
        @Column(name = "conclusion") String conclusion,
        @Column(name = "archive_number") String archiveNumber,
        @Column(name = "merged_into_id") Long mergedIntoId) {
    static final Result NONE = new Result(0, null, null, null);

    Result at(int percent) {
        return new Result(percent, conclusion, archiveNumber, mergedIntoId);
    }

    Result concluded(String words) {
        return new Result(100, words, archiveNumber, mergedIntoId);
    }

    Result archivedAs(String number) {
        return new Result(progress, conclusion, number, mergedIntoId);
    }

    Result mergedInto(long itemId) {
        return new Result(progress, conclusion, archiveNumber, itemId);
    }
}
