package org.luoshi.supervision.store;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.Keys;
import org.luoshi.supervision.item.LightRule;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.item.Urgency;
import org.luoshi.supervision.list.ItemFilter;
import org.luoshi.supervision.list.ItemOrder;
import org.luoshi.supervision.list.ItemRow;
import org.luoshi.supervision.list.ListScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads lists of items page by page, each page at the same price however many items there are. */
@Component(service = ItemLists.class)
public class ItemLists {
    /** A search for words looks at so many rows and then answers what it has; the next page goes on. */
    public static final int TEXT_WINDOW = 20_000;

    private static final String COLUMNS = "i.id, i.version, i.number_key, i.title, i.source_kind, i.urgency, i.state, "
            + "i.running, i.due, i.original_due, i.due_provisional, i.next_feedback, i.progress, i.lead_office_id, "
            + "i.handler_id, i.updated_at";

    private static final long MORE_THAN_COUNTED = Page.COUNT_LIMIT + 1L;

    private final Transactions transactions;
    private final LongLists longLists;

    @Activate
    public ItemLists(
            @Reference(target = "(osgi.unit.name=supervision)") Transactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.longLists = new LongLists(clock);
    }

    /** Where a page begins and how long it is; {@code cursor} is null for the first one. */
    public record Place(String cursor, int size) {}

    public Page<ItemRow> page(ItemFilter filter, ListScope scope, LightRule rule, ItemOrder order, Place place) {
        EntityManager entities = transactions.entityManager();
        ItemListSql sql = new ItemListSql(filter, scope, rule, order);
        Position start = Position.read(place.cursor(), order);
        Conditions all = sql.conditions().copy();
        if (start != null) {
            start.limit(sql.conditions(), sql, order, false);
        }
        Position windowEnd = sql.searchesWords() ? windowEnd(entities, sql, order) : null;
        if (windowEnd != null) {
            windowEnd.limit(sql.conditions(), sql, order, true);
            windowEnd.limit(all, sql, order, true);
        }
        if (sql.searchesWords()) {
            sql.narrowToWords(sql.conditions());
            sql.narrowToWords(all);
        }
        List<ItemRow> rows = rows(entities, sql, place.size() + 1);
        boolean whole = start == null && rows.size() <= place.size() && windowEnd == null;
        long total = start != null ? start.total() : whole ? rows.size() : count(entities, sql, all);
        Page<ItemRow> page = Page.of(rows, place.size(), row -> behind(row, order, total), total);
        return windowEnd == null ? page : searchedSoFar(page, windowEnd, total);
    }

    /** Lines of these items, by identifier. */
    public List<ItemRow> rows(List<Long> ids) {
        Conditions these = ids.isEmpty() ? new Conditions().and("1 = 0") : new Conditions().in("i.id", ids);
        String query = "select " + COLUMNS + " from item i where " + these.sql() + " order by i.id";
        return Sql.list(transactions.entityManager(), query, these.values(), ItemLists::row);
    }

    /** The first lines that match. */
    public List<ItemRow> rows(ItemFilter filter, ListScope scope, LightRule rule, ItemOrder order, int limit) {
        return rows(transactions.entityManager(), new ItemListSql(filter, scope, rule, order), limit);
    }

    /** Items of an office whose last word its head has not signed yet. */
    public List<Long> withUnsignedReports(long leadOfficeId, int limit) {
        String query = "select distinct i.id from feedback f join item i on i.id = f.item_id "
                + "where f.signed_at is null and i.lead_office_id = ? and i.open = true order by i.id limit " + limit;
        return Sql.list(transactions.entityManager(), query, List.of(leadOfficeId), row -> row.getLong(1));
    }

    /** Open items of one source and lead office; a handful tells enough. */
    public List<ItemRow> sameSource(String sourceKey, long leadOfficeId) {
        String query = "select " + COLUMNS + " from item i where i.source_key = ? and i.lead_office_id = ? "
                + "and i.open = true order by i.due_key, i.id limit 20";
        return Sql.list(transactions.entityManager(), query, List.of(sourceKey, leadOfficeId), ItemLists::row);
    }

    /** When the window ended before the page was full, the next page goes on behind the window. */
    private static Page<ItemRow> searchedSoFar(Page<ItemRow> page, Position windowEnd, long total) {
        String next = page.next() == null ? windowEnd.withTotal(total).encode() : page.next();
        return new Page<>(page.items(), next, page.total(), true);
    }

    private static Position windowEnd(EntityManager entities, ItemListSql sql, ItemOrder order) {
        String query = "select " + sql.keyColumn() + ", " + sql.idColumn() + " from " + sql.from() + " where "
                + sql.conditions().sql() + " order by " + sql.orderBy() + " limit 1 offset " + (TEXT_WINDOW - 1);
        return Sql.list(entities, query, sql.conditions().values(), row -> Position.read(row, order)).stream()
                .findFirst()
                .orElse(null);
    }

    private static List<ItemRow> rows(EntityManager entities, ItemListSql sql, int limit) {
        return Sql.list(entities, select(sql, limit), sql.conditions().values(), ItemLists::row);
    }

    static String select(ItemListSql sql, int limit) {
        return "select " + COLUMNS + " from " + sql.from() + " where "
                + sql.conditions().sql() + " order by " + sql.orderBy() + " limit " + limit;
    }

    private long count(EntityManager entities, ItemListSql sql, Conditions all) {
        String query = "select count(*) from (select 1 from " + sql.countedFrom(all) + " where " + all.sql() + " limit "
                + MORE_THAN_COUNTED + ") counted";
        LongLists.Counted list = new LongLists.Counted(query, all.values());
        if (longLists.contain(list)) {
            return MORE_THAN_COUNTED;
        }
        long count = Sql.number(entities, query, all.values());
        if (count == MORE_THAN_COUNTED) {
            longLists.add(list);
        }
        return count;
    }

    private static String behind(ItemRow row, ItemOrder order, long total) {
        Object key =
                switch (order.by()) {
                    case DUE -> row.due() == null ? Keys.NEVER : row.due();
                    case NUMBER -> row.numberKey();
                    case UPDATED -> row.updatedAt();
                };
        return new Position(key, row.id(), total).encode();
    }

    static ItemRow row(ResultSet row) throws SQLException {
        return new ItemRow(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                SourceKind.valueOf(row.getString(5)),
                Urgency.valueOf(row.getString(6)),
                ItemState.valueOf(row.getString(7)),
                row.getBoolean(8),
                Sql.date(row, 9),
                Sql.date(row, 10),
                row.getBoolean(11),
                Sql.date(row, 12),
                row.getInt(13),
                row.getLong(14),
                Sql.optionalLong(row, 15),
                Sql.moment(row, 16));
    }
}
