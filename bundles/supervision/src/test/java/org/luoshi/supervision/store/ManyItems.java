package org.luoshi.supervision.store;

import java.sql.Connection;
import java.sql.Statement;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.testkit.database.TestDatabase;

/** A great many items, made in the database: 40 offices, due dates over some years, a quarter of them open. */
final class ManyItems {
    private static final String ITEMS = "insert into item (id, version, number_year, number_serial, title, content, "
            + "category, urgency, standing, source_kind, lead_office_id, handler_id, due, original_due, due_provisional, "
            + "extension_count, feedback_cycle, registered_on, finished_on, closed_on, progress, sample, open, running, "
            + "counted, due_key, feedback_key, number_key, state, by_id, by_name, created_at, updated_at, changes) "
            + "select x, 0, 2000 + mod(x, 20), x, concat('督办事项第', x, '件'), '内容', 'DAILY', 'ORDINARY', false, "
            + "case mod(x, 3) when 0 then 'INSTRUCTION' when 1 then 'DIRECTOR_MEETING' else 'OTHER' end, "
            + "1 + mod(x, 40), 1000 + mod(x, 500), %1$s, %1$s, false, 0, 'ONCE', %1$s, "
            + "case when mod(x, 4) = 0 then null else %1$s end, case when mod(x, 4) = 0 then null else %1$s end, 0, "
            + "false, mod(x, 4) = 0, mod(x, 4) = 0, true, %1$s, date '9999-12-31', 2000000000 + x, "
            + "case when mod(x, 4) = 0 then 'IN_PROGRESS' else 'ARCHIVED' end, 1, '陈督', "
            + "timestamp with time zone '2026-07-06 09:00:00+08', timestamp with time zone '2026-07-06 09:00:00+08', 1 "
            + "from %2$s";

    private static final String OFFICES =
            "insert into item_office (item_id, office_id, lead, open, due_key, updated_at) "
                    + "select id, lead_office_id, true, open, due_key, updated_at from item";

    private static final int CHUNK = 50_000;

    private ManyItems() {}

    static void insert(TestDatabase database, Transactions transactions, int count) {
        boolean h2 = database.database().product().equals("H2");
        for (int from = 1; from <= count; from += CHUNK) {
            int to = Math.min(count, from + CHUNK - 1);
            String day = h2
                    ? "dateadd(day, cast(mod(x, 1500) as integer), date '2023-01-01')"
                    : "date '2023-01-01' + cast(mod(x, 1500) as integer)";
            String numbers = (h2 ? "system_range(" : "generate_series(") + from + ", " + to + ") as g(x)";
            run(transactions, ITEMS.formatted(day, numbers), OFFICES + " where id between " + from + " and " + to);
        }
        run(transactions, h2 ? "analyze" : "analyze item", h2 ? "analyze" : "analyze item_office");
    }

    private static void run(Transactions transactions, String... statements) {
        transactions.run(() -> transactions.entityManager().runWithConnection((Connection connection) -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }));
    }
}
