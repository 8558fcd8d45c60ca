package org.luoshi.platform.api.record;

import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.FileContent;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Hands lists out as files (导出). Each is written to the audit trail before it goes: who, with which filters, how many rows,
 * why, as {@code <module>.export}. More rows than the office has set ({@code reason.rows}) go out with a reason only.
 */
@ProviderType
public interface Exports {
    /** Code of the refusal that asks for a reason; its field is {@code reason}. */
    String REASON_REQUIRED = "reason-required";

    /**
     * Everything that the list holds, as CSV that Excel opens: UTF-8 with byte order mark, commas, a line of titles. A text
     * that a spreadsheet would run as a formula gets an apostrophe before it.
     *
     * @param who in whose language titles and words come
     * @param reason why it is taken out, null when it was not said; at most 500 characters
     * @throws org.luoshi.platform.api.error.InvalidInput with the code {@link #REASON_REQUIRED} when there are so many rows
     *     that it has to be said; or when there are more than one file may hold
     * @throws org.luoshi.platform.api.error.ClassifiedContentRefused when reason or filters bear a mark
     */
    <T> FileContent csv(Viewer who, ListExport<T> list, String reason);
}
