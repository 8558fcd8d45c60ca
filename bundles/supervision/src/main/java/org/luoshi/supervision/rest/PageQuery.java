package org.luoshi.supervision.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.luoshi.supervision.item.InputCheck;
import org.luoshi.supervision.store.ItemLists;

/** Which page of a list, and how long. */
public final class PageQuery {
    private static final int LONGEST = 200;

    private final ItemLists.Place place;

    public PageQuery(@QueryParam("cursor") String cursor, @QueryParam("size") @DefaultValue("20") int size) {
        new InputCheck()
                .that(size >= 1 && size <= LONGEST, "size", "page-size", LONGEST)
                .done();
        this.place = new ItemLists.Place(cursor, size);
    }

    ItemLists.Place place() {
        return place;
    }
}
