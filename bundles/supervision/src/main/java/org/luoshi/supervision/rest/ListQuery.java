package org.luoshi.supervision.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.work.Light;
import org.luoshi.supervision.item.InputCheck;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.list.ItemFilter;
import org.luoshi.supervision.list.ItemFilter.Days;
import org.luoshi.supervision.list.ItemOrder;
import org.luoshi.supervision.list.Outcome;
import org.luoshi.supervision.store.ItemLists;

/** Query of {@code GET items}. */
public final class ListQuery {
    private static final int LONGEST_TEXT = 100;

    private final ItemFilter filter;
    private final boolean mine;
    private final String sort;
    private final PageQuery page;

    public ListQuery(
            @QueryParam("q") String text,
            @QueryParam("state") List<ItemState> states,
            @QueryParam("light") Light light,
            @QueryParam("office") Long office,
            @QueryParam("source") SourceKind source,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("handler") Long handler,
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("open") Boolean open,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @QueryParam("outcome") Outcome outcome,
            @QueryParam("registeredFrom") LocalDate registeredFrom,
            @QueryParam("registeredTo") LocalDate registeredTo,
            @QueryParam("closedFrom") LocalDate closedFrom,
            @QueryParam("closedTo") LocalDate closedTo,
            @QueryParam("intake") Long intake,
            @QueryParam("sort") String sort,
            @QueryParam("cursor") String cursor,
            @QueryParam("size") @DefaultValue("20") int size) {
        Set<ItemState> wanted = states.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        new InputCheck().optional("q", text, LONGEST_TEXT).done();
        this.filter = new ItemFilter(
                text,
                wanted,
                overdue ? Light.RED : light,
                office,
                source,
                new Days(from, to),
                handler,
                open,
                outcome,
                new Days(registeredFrom, registeredTo),
                new Days(closedFrom, closedTo),
                intake);
        this.mine = mine;
        this.sort = sort;
        this.page = new PageQuery(cursor, size);
    }

    ItemFilter filter(Viewer viewer) {
        return mine ? filter.handledBy(viewer.personId()) : filter;
    }

    ItemOrder order() {
        return ItemOrder.of(sort);
    }

    ItemLists.Place place() {
        return page.place();
    }
}
