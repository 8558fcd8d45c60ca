package org.luoshi.supervision.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.supervision.item.Keys;
import org.luoshi.supervision.item.LightRule;
import org.luoshi.supervision.list.ItemFilter;
import org.luoshi.supervision.list.ItemOrder;
import org.luoshi.supervision.list.ListScope;
import org.luoshi.supervision.list.NumberSearch;

/**
 * Makes the SQL of a list so that one index gives both the rows and their order. H2 walks an index in order only when the
 * columns that are compared for equality stand first in ORDER BY, too; PostgreSQL does not mind.
 */
final class ItemListSql {
    /** One office's list is read from its own index; somebody with many offices sees much and needs no help. */
    private final boolean byOffice;

    private final ItemFilter filter;
    private final ItemOrder order;
    private final LightRule rule;
    private final Conditions conditions = new Conditions();
    private final String words;
    private final boolean byHandler;

    ItemListSql(ItemFilter filter, ListScope scope, LightRule rule, ItemOrder order) {
        this.filter = filter;
        this.order = order;
        this.rule = rule;
        boolean ownOfficeOnly =
                scope.scope() == DataScope.OFFICE && scope.officeIds().size() == 1;
        this.byOffice = filter.office() != null || ownOfficeOnly;
        this.byHandler = filter.handler() != null || scope.scope() == DataScope.OWN;
        offices(scope);
        this.words = text();
        states();
        light();
        outcome();
        days();
    }

    String from() {
        return byOffice ? "item_office o join item i on i.id = o.item_id" : "item i";
    }

    /** Where rows are counted: an office's rows alone, unless something is asked that only the item knows. */
    String countedFrom(Conditions counted) {
        return byOffice && !counted.sql().contains("i.") ? "item_office o" : from();
    }

    Conditions conditions() {
        return conditions;
    }

    /** Whether rows are searched for words. */
    boolean searchesWords() {
        return words != null;
    }

    /** Rows that contain the words. */
    void narrowToWords(Conditions narrowed) {
        String pattern = "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        narrowed.and("(lower(i.title) like ? or lower(i.content) like ?)", pattern, pattern);
    }

    String keyColumn() {
        return switch (order.by()) {
            case DUE -> due();
            case NUMBER -> "i.number_key";
            case UPDATED -> byOffice ? "o.updated_at" : "i.updated_at";
        };
    }

    String idColumn() {
        return byOffice ? "o.item_id" : "i.id";
    }

    String orderBy() {
        List<String> columns = new ArrayList<>(equalities());
        columns.add(keyColumn());
        columns.add(idColumn());
        String direction = order.descending() ? " desc" : "";
        return String.join(direction + ", ", columns) + direction;
    }

    /** Columns of the index that are compared for equality and stand before the sort key. */
    private List<String> equalities() {
        boolean byOpen = filter.wantsOpen() != null && order.by() == ItemOrder.By.DUE;
        if (byOffice) {
            return order.by() == ItemOrder.By.NUMBER
                    ? List.of()
                    : byOpen ? List.of("o.office_id", "o.open") : List.of("o.office_id");
        }
        if (order.by() != ItemOrder.By.DUE) {
            return List.of();
        }
        if (byHandler && byOpen) {
            return List.of("i.handler_id", "i.open");
        }
        if (filter.states().size() == 1) {
            return List.of("i.state");
        }
        if (filter.light() != null) {
            return byOpen ? List.of("i.running", "i.open") : List.of("i.running");
        }
        if (filter.source() != null) {
            return byOpen ? List.of("i.source_kind", "i.open") : List.of("i.source_kind");
        }
        return byOpen ? List.of("i.open") : List.of();
    }

    private String due() {
        return byOffice ? "o.due_key" : "i.due_key";
    }

    private void offices(ListScope scope) {
        if (filter.office() != null) {
            conditions.and("o.office_id = ?", filter.office()).and("o.lead = true");
        } else if (byOffice) {
            conditions.and("o.office_id = ?", scope.officeIds().iterator().next());
        }
        switch (scope.scope()) {
            case ALL -> {}
            case OWN -> conditions.and("i.handler_id = ?", scope.personId());
            case OFFICE -> within(scope.officeIds());
        }
        if (scope.besides() != 0) {
            conditions.and("i.lead_office_id <> ?", scope.besides());
        }
    }

    private void within(Set<Long> officeIds) {
        boolean already = byOffice && (filter.office() == null || officeIds.contains(filter.office()));
        if (officeIds.isEmpty()) {
            conditions.and("1 = 0");
        } else if (!already) {
            Conditions theirs = new Conditions().in("p.office_id", List.copyOf(officeIds));
            conditions.and(
                    "exists (select 1 from item_office p where p.item_id = i.id and " + theirs.sql() + ")",
                    theirs.values().toArray());
        }
    }

    /** @return words to search for, null when there are none or they are a number */
    private String text() {
        String text = filter.text() == null ? "" : filter.text().strip();
        if (text.isEmpty()) {
            return null;
        }
        List<NumberSearch.Range> ranges = NumberSearch.read(text).orElse(null);
        if (ranges == null) {
            return text.toLowerCase(Locale.ROOT);
        }
        List<Object> limits = new ArrayList<>();
        List<String> any = new ArrayList<>(List.of("1 = 0"));
        ranges.forEach(range -> {
            any.add("i.number_key between ? and ?");
            limits.add(range.from());
            limits.add(range.to());
        });
        conditions.and("(" + String.join(" or ", any) + ")", limits.toArray());
        return null;
    }

    private void states() {
        if (!filter.states().isEmpty()) {
            conditions.in("i.state", filter.states().stream().sorted().toList());
        }
        if (filter.wantsOpen() != null) {
            conditions.and((byOffice ? "o.open = " : "i.open = ") + filter.wantsOpen());
        }
        if (filter.source() != null) {
            conditions.and("i.source_kind = ?", filter.source());
        }
        if (filter.handler() != null) {
            conditions.and("i.handler_id = ?", filter.handler());
        }
        if (filter.intake() != null) {
            conditions.and("i.intake_id = ?", filter.intake());
        }
    }

    /** {@link LightRule#light} as limits of dates. */
    private void light() {
        if (filter.light() == null) {
            return;
        }
        LocalDate today = rule.today();
        switch (filter.light()) {
            case GREY -> conditions.and("i.running = false");
            case RED -> conditions.and("i.running = true").and(due() + " < ?", today);
            case AMBER ->
                conditions
                        .and("i.running = true")
                        .and(due() + " >= ?", today)
                        .and("(" + due() + " <= ? or i.feedback_key < ?)", rule.amberUntil(), today);
            case GREEN ->
                conditions
                        .and("i.running = true")
                        .and(due() + " > ?", rule.amberUntil())
                        .and("i.feedback_key >= ?", today);
        }
    }

    private void outcome() {
        if (filter.outcome() == null) {
            return;
        }
        conditions.and("i.counted = true").and(due() + " < ?", rule.today());
        switch (filter.outcome()) {
            case DUE -> {}
            case ON_TIME -> conditions.and("i.finished_on <= i.due_key");
            case LATE -> conditions.and("(i.finished_on is null or i.finished_on > i.due_key)");
        }
    }

    /** An item without due date stands behind every other, and never within a span of days. */
    private LocalDate lastDue() {
        LocalDate to = filter.due().to();
        boolean openEnded = filter.due().from() != null && to == null;
        return openEnded || to != null && !to.isBefore(Keys.NEVER) ? Keys.NEVER.minusDays(1) : to;
    }

    private void days() {
        conditions.from(due(), filter.due().from()).to(due(), lastDue());
        conditions
                .from("i.registered_on", filter.registered().from())
                .to("i.registered_on", filter.registered().to());
        conditions
                .from("i.closed_on", filter.closed().from())
                .to("i.closed_on", filter.closed().to());
    }
}
