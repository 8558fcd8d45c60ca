package org.luoshi.platform.api.record;

import java.util.List;
import java.util.function.Function;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.rest.Page;

/**
 * A list that goes out as a file.
 *
 * @param module identifier of the module
 * @param recordType kind of its records, as in {@link AuditEvent}
 * @param title what the list is called; the file as well
 * @param filter which records it holds, as the address says it; empty means all that the person sees
 * @param columns what is written of each record
 * @param pages reads the page behind a cursor, null for the first one; asked until a page has no next one
 */
public record ListExport<T>(
        String module,
        String recordType,
        LocalizedText title,
        String filter,
        List<Column<T>> columns,
        Function<String, Page<T>> pages) {
    /**
     * One column.
     *
     * @param title its title
     * @param value what stands in it: a text, {@link LocalizedText}, number, date or {@link java.time.Instant} (written in
     *     office time); null leaves the cell empty
     */
    public record Column<T>(LocalizedText title, Function<T, ?> value) {}

    public ListExport {
        columns = List.copyOf(columns);
    }
}
