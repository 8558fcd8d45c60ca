package org.luoshi.supervision;

import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.supervision.item.LightRule;
import org.luoshi.supervision.item.Source;
import org.luoshi.supervision.list.ItemFilter;
import org.luoshi.supervision.list.ItemOrder;
import org.luoshi.supervision.list.ListScope;
import org.luoshi.supervision.store.ItemLists;
import org.luoshi.supervision.view.ItemLine;
import org.luoshi.supervision.view.ItemLines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists of items, each within what the viewer may see. */
@Component(service = ItemSearch.class)
public class ItemSearch {
    private final Transactions transactions;
    private final ItemLists lists;
    private final Desk desk;

    @Activate
    public ItemSearch(
            @Reference(target = "(osgi.unit.name=supervision)") Transactions transactions,
            @Reference ItemLists lists,
            @Reference Desk desk) {
        this.transactions = transactions;
        this.lists = lists;
        this.desk = desk;
    }

    public Page<ItemLine> page(Viewer viewer, ItemFilter filter, ItemOrder order, ItemLists.Place place) {
        LightRule rule = desk.lightRule();
        return ItemLines.of(
                transactions.read(() -> lists.page(filter, ListScope.of(viewer), rule, order, place)),
                desk.directory(),
                desk.calendar(),
                rule);
    }

    /** These items, in the order of their identifiers. */
    public List<ItemLine> lines(List<Long> ids) {
        return ItemLines.of(
                transactions.read(() -> lists.rows(ids)), desk.directory(), desk.calendar(), desk.lightRule());
    }

    /** Open items of the same source that the same office leads (多头督办); the nearest due first. */
    public List<ItemLine> sameSource(Source source, long leadOfficeId) {
        String key = source.key();
        return key == null
                ? List.of()
                : ItemLines.of(
                        transactions.read(() -> lists.sameSource(key, leadOfficeId)),
                        desk.directory(),
                        desk.calendar(),
                        desk.lightRule());
    }
}
