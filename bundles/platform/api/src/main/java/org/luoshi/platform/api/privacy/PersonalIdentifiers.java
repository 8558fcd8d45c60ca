package org.luoshi.platform.api.privacy;

import org.luoshi.platform.api.Viewer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Seals personal identifiers for the database and shows them masked (PIPL art. 51). The key lies outside the database. Every
 * column has to be named by a {@link SealedColumnSource}; {@code id} is the value of its id column in the row. A value that
 * was stored in the clear before its column was named is taken as it is until the platform has sealed it.
 */
@ProviderType
public interface PersonalIdentifiers {
    /**
     * The value as it is stored, a different text every time; an empty one stays empty.
     *
     * @param plain up to 60 characters; null is taken as empty
     * @throws IllegalStateException when nobody has named the column
     */
    String seal(SealedColumn column, Object id, String plain);

    /**
     * What is to be stored after somebody filled in a form: the masked value that they were shown means that nothing
     * changes, and so does the same value in the clear.
     *
     * @param sealed what is stored now, empty when there is nothing
     * @param entered what they sent; null is taken as empty
     * @throws org.luoshi.platform.api.error.InvalidInput naming the column as the field, when somebody sent a masked value
     *     that is not this one
     */
    String entered(SealedColumn column, Object id, String sealed, String entered);

    /** The value for lists, records, logs and the audit trail; hidden altogether when it cannot be read. */
    String masked(SealedColumn column, Object id, String sealed);

    /**
     * The value for the program itself, for example to print a letter. Whoever shows it to somebody calls {@link #reveal}.
     *
     * @throws org.luoshi.platform.api.error.Unavailable when the key that it was sealed with is missing
     * @throws IllegalStateException when it was changed, or belongs to another row
     */
    String open(SealedColumn column, Object id, String sealed);

    /**
     * The value for somebody who asks to see it, with a trace in the audit: action {@code <module>.reveal}, the record, the
     * field and the reason, and never the value. Call it within the transaction of the module; the module checks before
     * that they may.
     *
     * @param reason why, in the person's words; may be empty
     * @throws org.luoshi.platform.api.error.Unavailable when the key that it was sealed with is missing
     */
    String reveal(Viewer who, SealedColumn column, Object id, String sealed, String reason);
}
