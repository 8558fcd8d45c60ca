package org.luoshi.supervision.rest;

import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.work.Light;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.Source;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.list.ItemFilter;
import org.luoshi.supervision.list.ItemFilter.Days;
import org.luoshi.supervision.list.Outcome;

/** What queries over items ask for. */
final class ItemQueries {
    private static final int LONGEST_TEXT = 100;

    private ItemQueries() {}

    static ItemFilter filter(Query query, Viewer viewer) {
        Long mine = query.isSet("mine") ? Long.valueOf(viewer.personId()) : null;
        return new ItemFilter(
                query.text("q", LONGEST_TEXT),
                query.constants("state", ItemState.class),
                query.isSet("overdue") ? Light.RED : query.constant("light", Light.class),
                query.number("office"),
                query.constant("source", SourceKind.class),
                days(query, "from", "to"),
                mine == null ? query.number("handler") : mine,
                query.flag("open").orElse(null),
                query.constant("outcome", Outcome.class),
                days(query, "registeredFrom", "registeredTo"),
                days(query, "closedFrom", "closedTo"),
                query.number("intake"));
    }

    static Source source(Query query) {
        return new Source(
                query.constant("kind", SourceKind.class),
                query.text("reference"),
                query.text("meeting"),
                query.text("leader"),
                query.date("date"),
                null);
    }

    private static Days days(Query query, String from, String to) {
        return new Days(query.date(from), query.date(to));
    }
}
