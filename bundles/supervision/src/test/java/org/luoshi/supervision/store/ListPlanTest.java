package org.luoshi.supervision.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.work.Light;
import org.luoshi.supervision.Filters;
import org.luoshi.supervision.Supervision;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.LightRule;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.list.ItemFilter;
import org.luoshi.supervision.list.ItemOrder;
import org.luoshi.supervision.list.ListScope;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

/** Every list reads its rows along an index in the order in which they are shown; nothing is sorted afterwards. */
class ListPlanTest {
    private static final LightRule RULE = new LightRule(LocalDate.of(2026, 7, 6), LocalDate.of(2026, 7, 9));
    private static final ListScope ALL = new ListScope(DataScope.ALL, 1, Set.of());
    private static final ListScope OFFICE = new ListScope(DataScope.OFFICE, 1, Set.of(4L));
    private static final ListScope OWN = new ListScope(DataScope.OWN, 1007, Set.of(4L));

    private record Case(ItemFilter filter, ListScope scope, String order, String index) {}

    @OnEveryDatabase
    void readsEveryListAlongItsIndex(TestDatabase database) {
        Transactions transactions = database.open(Supervision.class);
        ManyItems.insert(database, transactions, 50_000);
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("open items", new Case(Filters.open(), ALL, "due", "item_open_due"));
        cases.put("open items, last first", new Case(Filters.open(), ALL, "-due", "item_open_due"));
        cases.put("overdue", new Case(Filters.light(Light.RED), ALL, "due", "item_running_open_due"));
        cases.put("clock stands still", new Case(Filters.light(Light.GREY), ALL, "due", "item_running_due"));
        cases.put("one source", new Case(Filters.source(SourceKind.OTHER), ALL, "due", "item_source_all_due"));
        cases.put("all items", new Case(Filters.none(), ALL, "due", "item_due"));
        cases.put("one state", new Case(Filters.state(ItemState.ARCHIVED), ALL, "due", "item_state_due"));
        cases.put("one office", new Case(Filters.openOf(4), ALL, "due", "item_office_open_due"));
        cases.put("own office", new Case(Filters.open(), OFFICE, "due", "item_office_open_due"));
        cases.put("own office, everything", new Case(Filters.none(), OFFICE, "-due", "item_office_due"));
        cases.put("own items", new Case(Filters.open(), OWN, "due", "item_handler_due"));
        cases.put("last changed", new Case(Filters.none(), ALL, "-updated", "item_updated"));
        cases.put("by number", new Case(Filters.none(), ALL, "number", "item_number_key"));
        cases.put("due soon", new Case(Filters.light(Light.AMBER), ALL, "due", "item_"));
        cases.put("number typed", new Case(Filters.text("督〔2000〕12号"), ALL, "due", "item_number_key"));

        cases.forEach((name, one) -> {
            String plan = plan(database, transactions, one);
            assertThat(plan).as(name).containsIgnoringCase(one.index());
            boolean few = one.filter().text() != null || one.filter().light() == Light.AMBER;
            if (!few) {
                assertThat(sorts(database, plan))
                        .as(name + " is not sorted afterwards: " + plan)
                        .isFalse();
            }
        });
    }

    private static String plan(TestDatabase database, Transactions transactions, Case one) {
        ItemListSql sql = new ItemListSql(one.filter(), one.scope(), RULE, ItemOrder.of(one.order()));
        String explain = "explain " + ItemLists.select(sql, 21);
        List<String> lines = transactions.read(() ->
                Sql.list(transactions.entityManager(), explain, sql.conditions().values(), row -> row.getString(1)));
        return String.join("\n", lines);
    }

    private static boolean sorts(TestDatabase database, String plan) {
        return database.database().product().equals("H2") ? !plan.contains("index sorted") : plan.contains("Sort");
    }
}
