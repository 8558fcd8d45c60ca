package org.luoshi.itests.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Items as a department has them after many years, made in the database: three quarters done and archived over the last
 * eight years, a quarter open and due within some months; every office leads as many as the next, as do its people.
 */
final class ItemData {
    private static final int CHUNK = 100_000;
    /** Titles of everyday length; the number makes each its own. */
    private static final List<String> TITLES = List.of(
            "完成省重点研发计划项目立项清单公示",
            "修改完善科技创新券管理办法并报厅长办公会议审议",
            "核查上半年逾期批示件办理情况",
            "组织开展省重点实验室年度考核，形成考核意见报党组会议",
            "办理省人大代表关于支持中小企业技术创新的建议",
            "落实全省科技大会分工任务，每月报送进展");

    private static final List<String> OPEN_STATES = List.of("DISPATCHED", "RECEIVED", "IN_PROGRESS", "IN_PROGRESS");
    private static final List<String> SOURCES =
            List.of("INSTRUCTION", "DIRECTOR_MEETING", "PARTY_GROUP_MEETING", "SUPERIOR_DOCUMENT", "ANNUAL_KEY_WORK");

    private static final String ITEMS = "insert into supervision.item (id, version, number_year, number_serial, title, "
            + "content, category, urgency, standing, source_kind, lead_office_id, handler_id, due, original_due, "
            + "due_provisional, extension_count, feedback_cycle, registered_on, finished_on, closed_on, progress, "
            + "sample, open, running, counted, due_key, feedback_key, number_key, state, by_id, by_name, created_at, "
            + "updated_at, changes) "
            + "select x, mod(x, 9), 2007 + mod(x, 20), 1 + x / 20, %1$s, '按照会议要求抓紧办理，按时报送结果。', 'DAILY', %2$s, "
            + "false, %3$s, %4$s, %5$s, %6$s, %6$s, false, 0, 'MONTHLY', %7$s, %8$s, %8$s, mod(x, 11) * 10, false, "
            + "mod(x, 4) = 0, mod(x, 4) = 0, true, %6$s, date '9999-12-31', "
            + "(2007 + mod(x, 20)) * cast(1000000 as bigint) + 1 + x / 20, %9$s, 1, '陈督', current_timestamp, "
            + "current_timestamp, 1 from %10$s";

    private static final String OFFICES =
            "insert into supervision.item_office (item_id, office_id, lead, open, due_key, updated_at) "
                    + "select id, lead_office_id, true, open, due_key, updated_at from supervision.item "
                    + "where id between %d and %d";

    private ItemData() {}

    /** Fills a database that has no items yet. */
    static void load(TestDatabase database, String name, int count, Department department) {
        Indexes items = Indexes.of(database, name, "supervision", "item");
        Indexes offices = Indexes.of(database, name, "supervision", "item_office");
        List<String> statements = new ArrayList<>(items.drop());
        statements.addAll(offices.drop());
        for (int from = 1; from <= count; from += CHUNK) {
            int to = Math.min(count, from + CHUNK - 1);
            statements.add(items(database, department, from, to));
            statements.add(OFFICES.formatted(from, to));
        }
        statements.addAll(items.create());
        statements.addAll(offices.create());
        statements.addAll(database.settle());
        database.execute(name, statements);
    }

    private static String items(TestDatabase database, Department department, int from, int to) {
        String daysAgo = "mod(x, 2900)";
        String due = "case when mod(x, 4) = 0 then " + database.day("mod(x / 4 * 37 + x / 96, 240) - 30") + " else "
                + database.day("-" + daysAgo) + " end";
        String closed = "case when mod(x, 4) = 0 then null else " + database.day("-3 - " + daysAgo) + " end";
        return ITEMS.formatted(
                "concat(" + oneOf("x", TITLES) + ", '（第', x, '件）')",
                oneOf("x / 7", List.of("ORDINARY", "ORDINARY", "URGENT", "MOST_URGENT")),
                oneOf("x / 5", SOURCES),
                oneOfNumbers("x / 4", department.offices()),
                oneOfNumbers("x / 4", department.people()),
                due,
                database.day("-" + daysAgo + " - 90"),
                closed,
                "case when mod(x, 4) = 0 then " + oneOf("x / 4", OPEN_STATES) + " else 'ARCHIVED' end",
                database.numbers(from, to));
    }

    private static String oneOf(String number, List<String> values) {
        return oneOfSql(number, values.stream().map(value -> "'" + value + "'").toList());
    }

    private static String oneOfNumbers(String number, List<Long> values) {
        return oneOfSql(number, values.stream().map(String::valueOf).toList());
    }

    private static String oneOfSql(String number, List<String> values) {
        StringBuilder sql = new StringBuilder("case mod(" + number + ", " + values.size() + ")");
        for (int i = 1; i < values.size(); i++) {
            sql.append(" when ").append(i).append(" then ").append(values.get(i));
        }
        return sql.append(" else ").append(values.get(0)).append(" end").toString();
    }
}
