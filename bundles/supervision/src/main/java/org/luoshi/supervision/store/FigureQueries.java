package org.luoshi.supervision.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.work.Light;
import org.luoshi.supervision.item.LightRule;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.list.ItemFilter;
import org.luoshi.supervision.list.ItemOrder;
import org.luoshi.supervision.list.ListScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts for the overview. Nothing here walks through more than a bounded number of rows, each along an index. */
@Component(service = FigureQueries.class)
public class FigureQueries {
    /** Offices and sources are counted over so many open items, the nearest due first. */
    public static final int OPEN_BOUND = 20_000;

    private final Transactions transactions;

    @Activate
    public FigureQueries(@Reference(target = "(osgi.unit.name=supervision)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Open items of one office, source and light. */
    public record Cell(long leadOfficeId, SourceKind source, Light light, long count) {}

    /** What happened on one day. */
    public record Day(LocalDate day, long count, long onTime) {}

    /** Items that match, counted to {@link Page#COUNT_LIMIT} + 1. */
    public long count(ItemFilter filter, ListScope scope, LightRule rule) {
        ItemListSql sql = new ItemListSql(filter, scope, rule, ItemOrder.DUE_FIRST);
        String query = "select count(*) from (select 1 from " + sql.from() + " where "
                + sql.conditions().sql() + " limit " + (Page.COUNT_LIMIT + 1) + ") counted";
        return Sql.number(transactions.entityManager(), query, sql.conditions().values());
    }

    public List<Cell> open(ItemFilter open, ListScope scope, LightRule rule) {
        ItemListSql sql = new ItemListSql(open, scope, rule, ItemOrder.DUE_FIRST);
        String query = "select lead_office_id, source_kind, light, count(*) from (select i.lead_office_id, "
                + "i.source_kind, case when i.running = false then 'GREY' when i.due_key < ? then 'RED' "
                + "when i.due_key <= ? or i.feedback_key < ? then 'AMBER' else 'GREEN' end as light from "
                + sql.from() + " where " + sql.conditions().sql() + " order by " + sql.orderBy() + " limit "
                + OPEN_BOUND + ") bounded group by lead_office_id, source_kind, light";
        List<Object> values = new ArrayList<>(List.of(rule.today(), rule.amberUntil(), rule.today()));
        values.addAll(sql.conditions().values());
        return Sql.list(
                transactions.entityManager(),
                query,
                values,
                row -> new Cell(
                        row.getLong(1),
                        SourceKind.valueOf(row.getString(2)),
                        Light.valueOf(row.getString(3)),
                        row.getLong(4)));
    }

    /** Items that came due, and those of them that were finished in time, by due date. */
    public Map<LocalDate, Day> due(ItemFilter due, ListScope scope, LightRule rule) {
        return days("i.due_key", "sum(case when i.finished_on <= i.due_key then 1 else 0 end)", due, scope, rule);
    }

    /** Items by the day they were registered. */
    public Map<LocalDate, Day> registered(ItemFilter registered, ListScope scope, LightRule rule) {
        return days("i.registered_on", "0", registered, scope, rule);
    }

    /** Items by the day they were closed. */
    public Map<LocalDate, Day> closed(ItemFilter closed, ListScope scope, LightRule rule) {
        return days("i.closed_on", "0", closed, scope, rule);
    }

    private Map<LocalDate, Day> days(String column, String onTime, ItemFilter filter, ListScope scope, LightRule rule) {
        ItemListSql sql = new ItemListSql(filter, scope, rule, ItemOrder.DUE_FIRST);
        String query = "select " + column + ", count(*), " + onTime + " from " + sql.from() + " where "
                + sql.conditions().sql() + " group by " + column;
        Map<LocalDate, Day> days = new HashMap<>();
        Sql.list(
                        transactions.entityManager(),
                        query,
                        sql.conditions().values(),
                        row -> new Day(Sql.date(row, 1), row.getLong(2), row.getLong(3)))
                .forEach(day -> days.put(day.day(), day));
        return days;
    }
}
