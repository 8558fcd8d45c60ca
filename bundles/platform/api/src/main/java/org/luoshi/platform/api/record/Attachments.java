package org.luoshi.platform.api.record;

import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.FileContent;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps files that are attached to records (附件). Every call joins the transaction that runs, so that a file is attached
 * together with the change it belongs to or not at all, and is audited on the record under {@code
 * <module>.attachment-add}, {@code -read}, {@code -remove} or {@code -restore}. Who may do what is the module's rule. Every
 * method throws {@link IllegalStateException} outside a transaction.
 */
@ProviderType
public interface Attachments {
    /** Everything that was ever attached to the record, oldest first, also what was removed again. */
    List<Attachment> of(RecordKey record);

    /**
     * Attaches a file once it has passed the {@link NonSecretGate}, whoever brings it; what passed with its request is
     * not read again. Its media type follows from its name. The same file attached twice to one part is attached once.
     *
     * @param part the part of the record it belongs to, null for the record as a whole
     * @throws org.luoshi.platform.api.error.InvalidInput when it is too large, a program, one too many, or not what its
     *     name says
     * @throws org.luoshi.platform.api.error.ClassifiedContentRefused when it bears a mark
     * @throws org.luoshi.platform.api.error.Unavailable when the content cannot be stored
     */
    Attachment attach(Viewer who, RecordKey record, String part, FileContent file);

    /**
     * The file for download; needs a transaction that writes, since reading is audited.
     *
     * @throws org.luoshi.platform.api.error.NotFound when the record has no such attachment, or not any more
     * @throws org.luoshi.platform.api.error.Unavailable when the content is lost or damaged
     */
    FileContent read(Viewer who, RecordKey record, long id);

    /**
     * Takes an attachment away. It can be restored for a day; then its content is deleted.
     *
     * @throws org.luoshi.platform.api.error.NotFound when the record has no such attachment, or not any more
     */
    void remove(Viewer who, RecordKey record, long id);

    /**
     * Brings back what was removed.
     *
     * @throws org.luoshi.platform.api.error.NotFound when the record never had it
     * @throws org.luoshi.platform.api.error.RuleViolation when its content has been deleted since
     */
    Attachment restore(Viewer who, RecordKey record, long id);

    /** Takes everything away from a record that goes itself. */
    void removeAll(Viewer who, RecordKey record);
}
