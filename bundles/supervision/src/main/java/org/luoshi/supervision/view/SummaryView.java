package org.luoshi.supervision.view;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.api.work.Light;
import org.luoshi.supervision.item.SourceKind;

/**
 * The figures of the overview; each {@code filter} is the query of the list behind its figure.
 *
 * @param bounded whether offices and sources leave items out because there are too many
 */
public record SummaryView(
        List<LightCount> lights,
        List<OfficeCount> offices,
        List<SourceCount> sources,
        Punctuality onTime,
        List<WeekCount> trend,
        boolean bounded) {
    /** @param capped whether there are more than {@code count} */
    public record LightCount(Light key, long count, boolean capped, String filter) {}

    /** Open items of an office, and how many of them are red or amber. */
    public record OfficeCount(Named office, long count, long red, long amber, String filter) {}

    /** Open items of a source. */
    public record SourceCount(SourceKind key, long count, String filter) {}

    /** 按期办结率: finished in time of those that came due. */
    public record Punctuality(
            long numerator, long denominator, LocalDate from, LocalDate to, String filter, String denominatorFilter) {}

    /** One week of the trend. */
    public record WeekCount(
            String week,
            LocalDate from,
            LocalDate to,
            long registered,
            long closed,
            long due,
            long onTime,
            String registeredFilter,
            String closedFilter,
            String dueFilter,
            String onTimeFilter) {}
}
