package org.luoshi.platform.kernel.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.rest.Cursor;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.kernel.audit.AuditFilter.Condition;
import org.luoshi.platform.kernel.audit.chain.ChainReader;
import org.luoshi.platform.kernel.audit.chain.Link;
import org.luoshi.platform.kernel.ground.Sql;

/** Reads audit records from the newest backwards. */
final class AuditReader {
    private static final int CURSOR_KEYS = 2;

    /** Of a record that is held back as a secret that came in, only who did what is told. */
    private static final String HELD = " (select 1 from kernel.incident_record h where h.module = a.module"
            + " and h.record_type = a.record_type and h.record_id = a.record_id)";

    private final Transactions transactions;
    private final Sql sql;

    AuditReader(Transactions transactions, Sql sql) {
        this.transactions = transactions;
        this.sql = sql;
    }

    /** One audit record as it was written. */
    record Entry(Link.Content record, Map<String, Object> before, Map<String, Object> after) {
        /** Names of the fields that changed. */
        List<String> changed() {
            return Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .distinct()
                    .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                    .toList();
        }

        /** The same with nothing in the fields that changed, and without the others. */
        Entry withoutValues() {
            Map<String, Object> fields = new LinkedHashMap<>();
            changed().forEach(field -> fields.put(field, null));
            return new Entry(record, fields, Map.of());
        }
    }

    Page<Entry> page(AuditFilter filter, String cursor, int size) {
        Cursor behind = Cursor.decode(cursor, CURSOR_KEYS);
        Condition all = filter.condition(null, null);
        Condition rest = behind == null
                ? all
                : filter.condition(AuditCursor.moment(behind.key(0)), AuditCursor.id(behind.key(1)));
        return transactions.read(() -> {
            List<Entry> rows = rows(rest, filter.order(), size + 1);
            long counted = sql.number(
                    "select count(*) from (select 1 from kernel.audit_record where " + all.sql() + " limit ?) found",
                    all.with(Page.COUNT_LIMIT + 1));
            return Page.of(
                    rows,
                    size,
                    row -> Cursor.encode(row.record().at(), row.record().id()),
                    counted);
        });
    }

    private List<Entry> rows(Condition condition, String order, int limit) {
        return sql.list(
                "select a.*, p.before_json, p.after_json from (" + select(condition, order) + ") a"
                        + " left join kernel.audit_payload p on p.audit_id = a.id and not exists" + HELD
                        + " order by a.at desc, a.id desc",
                AuditReader::entry,
                condition.with(limit));
    }

    static String select(Condition condition, String order) {
        return "select * from kernel.audit_record where " + condition.sql() + " order by " + order + " limit ?";
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                ChainReader.content(row),
                Payload.read(row.getString("before_json")),
                Payload.read(row.getString("after_json")));
    }
}
