package org.luoshi.supervision.rest;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.api.work.Light;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.item.Urgency;
import org.luoshi.supervision.list.Outcome;

/** The query parameters that {@link Query} reads, written down for the document of the API. */
final class Queries {
    private Queries() {}

    /** Which page of a list. */
    record Paging(String cursor, Integer size) {}

    /** See {@link ItemQueries#filter}. */
    record Items(
            String q,
            List<ItemState> state,
            Boolean overdue,
            Light light,
            Long office,
            SourceKind source,
            LocalDate from,
            LocalDate to,
            Boolean mine,
            Long handler,
            Boolean open,
            Outcome outcome,
            LocalDate registeredFrom,
            LocalDate registeredTo,
            LocalDate closedFrom,
            LocalDate closedTo,
            Long intake,
            String sort,
            String cursor,
            Integer size) {}

    /** See {@link ItemQueries#source}. */
    record SameSource(
            Long leadOfficeId, SourceKind kind, String reference, String meeting, String leader, LocalDate date) {}

    record PaperFile(LocalDate date) {}

    record Deadline(SourceKind source, Urgency urgency, LocalDate from) {}
}
