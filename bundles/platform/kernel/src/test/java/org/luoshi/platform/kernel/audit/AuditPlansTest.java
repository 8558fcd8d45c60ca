package org.luoshi.platform.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

/** A page costs the same however many records there are: an index gives the rows in order, nothing is sorted. */
class AuditPlansTest {
    private static final Instant NINE = Instant.parse("2026-07-17T01:00:00Z");

    @OnEveryDatabase
    void everyListIsReadAlongAnIndex(TestDatabase database) {
        Transactions transactions = database.open(AuditTrail.class);
        Sql sql = new Sql(database.current()::connection);
        fill(transactions, sql);
        AuditFilter all = new AuditFilter(null, null, null, null, null, Set.of());
        AuditFilter module = new AuditFilter("supervision", null, null, null, null, Set.of());
        AuditFilter person = new AuditFilter(null, null, 7L, null, null, Set.of());
        AuditFilter users = new AuditFilter(null, null, null, null, null, Set.of(1L, 2L, 3L));
        AuditFilter changes = new AuditFilter(null, null, null, null, null, Set.of(), AuditViews.WITHOUT);
        AuditFilter record = new AuditFilter(null, "item-3", null, null, null, Set.of());
        transactions.run(() -> {
            readsAlong(sql, all, "audit_record_at");
            readsAlong(sql, changes, "audit_record_at");
            readsAlong(sql, users, "audit_record_at");
            readsAlong(sql, module, "audit_record_module");
            readsAlong(sql, person, "audit_record_person");
            readsAlong(sql, record, "audit_record_record");
        });
    }

    private static void readsAlong(Sql sql, AuditFilter filter, String index) {
        AuditFilter.Condition behind = filter.condition(NINE.plusSeconds(5), 9000L);
        String plan = String.join(
                        "\n",
                        sql.list(
                                "explain " + AuditReader.select(behind, filter.order()),
                                row -> row.getString(1),
                                behind.with(20)))
                .toLowerCase(Locale.ROOT);
        assertThat(plan).contains(index).doesNotContain("sort key");
        if (plan.startsWith("select")) {
            assertThat(plan).as("H2's plan").contains("index sorted");
        }
    }

    /** Doubles the rows until they are many. */
    private static void fill(Transactions transactions, Sql sql) {
        String columns = "at, person_id, person_name, address, request_id, module, action, record_type, record_id,"
                + " salt, payload_hash";
        transactions.run(() -> {
            for (int i = 0; i < 8; i++) {
                sql.update(
                        "insert into kernel.audit_record (" + columns
                                + ") values (?, ?, '', '', '', ?, 'a', 't', ?, '', '')",
                        NINE.plusSeconds(i),
                        (long) i,
                        i % 2 == 0 ? "supervision" : "identity",
                        "item-" + i);
            }
            for (int i = 0; i < 11; i++) {
                sql.update("insert into kernel.audit_record (" + columns + ") select " + columns
                        + " from kernel.audit_record");
            }
        });
        transactions.run(() -> sql.update("analyze"));
    }
}
