package org.luoshi.supervision.rest;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.record.Exports;
import org.luoshi.platform.api.record.ListExport;
import org.luoshi.platform.api.rest.ApiNotes;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.supervision.ItemSearch;
import org.luoshi.supervision.Supervision;
import org.luoshi.supervision.SupervisionPermissions;
import org.luoshi.supervision.item.Texts;
import org.luoshi.supervision.list.ItemFilter;
import org.luoshi.supervision.list.ItemOrder;
import org.luoshi.supervision.store.ItemLists;
import org.luoshi.supervision.view.ItemColumns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The list of items as a file. */
@OfficeResource
@Component(service = ItemExportResource.class)
@Path("items/export")
@RequiresPermission(SupervisionPermissions.READ)
@Undeclared("only the reason for taking a list out; nothing comes in")
public final class ItemExportResource {
    private static final int PAGE = 500;

    private final ItemSearch search;
    private final Exports exports;

    @Activate
    public ItemExportResource(@Reference ItemSearch search, @Reference Exports exports) {
        this.search = search;
        this.exports = exports;
    }

    /** @param reason why so much is taken out; may be left out of a short list */
    public record Wish(String reason) {}

    /** Follows the filters of the list; it is a POST so that the reason comes as content and not in an address. */
    @POST
    @Produces("text/csv")
    @ApiNotes(query = Queries.Items.class)
    public FileContent export(@Context UriInfo address, Wish wish, @Context Viewer viewer) {
        Query query = new Query(address);
        ItemFilter filter = ItemQueries.filter(query, viewer);
        ItemOrder order = ItemOrder.of(query.text("sort"));
        return exports.csv(
                viewer,
                new ListExport<>(
                        "supervision",
                        Supervision.ITEM,
                        Texts.text("export.title"),
                        Objects.requireNonNullElse(address.getRequestUri().getQuery(), ""),
                        ItemColumns.ALL,
                        cursor -> search.page(viewer, filter, order, new ItemLists.Place(cursor, PAGE))),
                wish.reason());
    }
}
