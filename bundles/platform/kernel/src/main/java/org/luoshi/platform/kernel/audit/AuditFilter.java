package org.luoshi.platform.kernel.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which audit records somebody wants to read; null means any.
 *
 * @param without people whose records are left out
 * @param views whether that somebody saw a record is among them
 */
record AuditFilter(
        String module,
        String recordId,
        Long personId,
        Instant from,
        Instant until,
        Set<Long> without,
        AuditViews views) {
    AuditFilter(String module, String recordId, Long personId, Instant from, Instant until, Set<Long> without) {
        this(module, recordId, personId, from, until, without, AuditViews.ALL);
    }

    /** A condition with its arguments. */
    record Condition(String sql, List<Object> arguments) {
        Object[] with(Object... more) {
            List<Object> all = new ArrayList<>(arguments);
            all.addAll(List.of(more));
            return all.toArray();
        }

        /** The same, behind a record in the order from the newest backwards. */
        Condition behind(Instant at, Long id) {
            return new Condition(sql + " and at <= ? and (at < ? or id < ?)", List.of(with(at, at, id)));
        }
    }

    /** @param behindAt continue behind this moment, null on the first page */
    Condition condition(Instant behindAt, Long behindId) {
        StringBuilder sql = new StringBuilder("1 = 1");
        List<Object> arguments = new ArrayList<>();
        add(sql, arguments, " and module = ?", module);
        add(sql, arguments, " and record_id = ?", recordId);
        add(sql, arguments, " and person_id = ?", personId);
        add(sql, arguments, " and at >= ?", from);
        add(sql, arguments, " and at < ?", until);
        without.forEach(person -> add(sql, arguments, " and person_id <> ?", person));
        sql.append(views.condition());
        Condition all = new Condition(sql.toString(), arguments);
        return behindAt == null ? all : all.behind(behindAt, behindId);
    }

    /** The equality column of the index that serves goes first: H2 uses it in no other way. */
    String order() {
        String first =
                recordId != null ? "record_id, " : personId != null ? "person_id, " : module != null ? "module, " : "";
        return first + "at desc, id desc";
    }

    private static void add(StringBuilder sql, List<Object> arguments, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            arguments.add(value);
        }
    }
}
