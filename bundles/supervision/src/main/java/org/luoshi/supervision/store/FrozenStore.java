package org.luoshi.supervision.store;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.PurgedPart;
import org.luoshi.supervision.item.ItemNumber;
import org.luoshi.supervision.item.Keys;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes items and papers out of the tables, with the weekly reports that quote an item, and brings them back. */
@Component(service = FrozenStore.class)
public class FrozenStore {
    private static final String ITEM = "item";
    private static final String INTAKE = "intake";
    private static final String REPORT = "weekly_report";
    private static final String WORD = "weekly_report_word";

    /** What hangs on an item; it goes before the item and comes back after it. */
    private static final List<String> PARTS = List.of(
            "item_office",
            "sub_task",
            "feedback",
            "urge",
            "extension",
            "closure",
            "timeline_entry",
            "reminder",
            "item_phone");

    private final Transactions transactions;

    @Activate
    public FrozenStore(@Reference(target = "(osgi.unit.name=supervision)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** @return whether it was there */
    public boolean freezeItem(long id) {
        FrozenRows rows = rows();
        if (!rows.lock(ITEM, id)) {
            return false;
        }
        // Twins have no foreign keys, so that parts may go first in both directions.
        PARTS.forEach(part -> rows.freeze(part, "item_id", id));
        rows.freeze(ITEM, "id", id);
        rows.freezeMergings();
        freezeReports(id);
        return true;
    }

    /** @return whether it was frozen */
    public boolean releaseItem(long id) {
        FrozenRows rows = rows();
        if (!rows.lockFrozen(ITEM, id)) {
            return false;
        }
        rows.release(ITEM, "id", id);
        PARTS.forEach(part -> rows.release(part, "item_id", id));
        rows.freezeMergings();
        rows.releaseMergings();
        List<Long> reports = quoting(id);
        change("delete from frozen_report_item where item_id = ?", id);
        reports.stream().filter(report -> !quotesFrozen(report)).forEach(this::releaseReport);
        return true;
    }

    /** Empty when it is not frozen, or bears none. */
    public Optional<ItemNumber> number(long id) {
        return Sql.list(
                        entities(),
                        "select number_key from frozen_item where id = ?",
                        List.of(id),
                        row -> row.getLong(1))
                .stream()
                .filter(key -> key != Keys.UNNUMBERED)
                .map(ItemNumber::ofKey)
                .findFirst();
    }

    /** Number of a frozen report; empty when it bears none. */
    public Optional<Issued> issued(long reportId) {
        return Sql.list(
                        entities(),
                        "select issue_year, issue_number from frozen_weekly_report where id = ?"
                                + " and issue_number is not null",
                        List.of(reportId),
                        row -> new Issued(row.getInt(1), row.getInt(2)))
                .stream()
                .findFirst();
    }

    /** The number 第N期 of a year. */
    public record Issued(int year, int number) {}

    public boolean isFrozenItem(long id) {
        return rows().lockFrozen(ITEM, id);
    }

    /** Frozen reports that quote an item. */
    public List<Long> quoting(long itemId) {
        return ids("select report_id from frozen_report_item where item_id = ? order by report_id", itemId);
    }

    /** Deletes a frozen item for ever, and the reports that quote it. */
    public List<PurgedPart> purgeItem(long id, String salt) {
        FrozenRows rows = rows();
        List<PurgedPart> parts = new ArrayList<>();
        parts.add(rows.purge(ITEM, "id", id, salt));
        PARTS.forEach(part -> parts.add(rows.purge(part, "item_id", id, salt)));
        PurgedPart mergings = rows.purgeMergings(id, salt);
        if (mergings.count() > 0) {
            parts.add(mergings);
        }
        for (long report : quoting(id)) {
            parts.add(rows.purge(REPORT, "id", report, salt));
            parts.add(rows.purge(WORD, "report_id", report, salt));
            change("delete from frozen_report_item where report_id = ?", report);
        }
        return parts;
    }

    public boolean freezeIntake(long id) {
        FrozenRows rows = rows();
        if (!rows.lock(INTAKE, id)) {
            return false;
        }
        rows.freeze("intake_clause", "intake_id", id);
        rows.freeze(INTAKE, "id", id);
        return true;
    }

    public boolean releaseIntake(long id) {
        FrozenRows rows = rows();
        if (!rows.lockFrozen(INTAKE, id)) {
            return false;
        }
        letBothLieOpen(id);
        rows.release(INTAKE, "id", id);
        rows.release("intake_clause", "intake_id", id);
        return true;
    }

    /**
     * The same text may have been taken in meanwhile, and somebody may be at work on it: then both lie open, which the
     * database allows the one that was released.
     */
    private void letBothLieOpen(long frozenIntake) {
        change(
                "update frozen_intake set open_hash = null where id = ? and open_hash in (select open_hash from intake)",
                frozenIntake);
    }

    public boolean isFrozenIntake(long id) {
        return rows().lockFrozen(INTAKE, id);
    }

    public List<PurgedPart> purgeIntake(long id, String salt) {
        FrozenRows rows = rows();
        return List.of(rows.purge(INTAKE, "id", id, salt), rows.purge("intake_clause", "intake_id", id, salt));
    }

    private void freezeReports(long item) {
        // As ContentJson writes an item behind a sentence.
        String quoted = "%{\"id\":" + item + ",%";
        List<Long> there = ids("select id from weekly_report where content like ? for update", quoted);
        List<Long> frozen = ids("select id from frozen_weekly_report where content like ?", quoted);
        FrozenRows rows = rows();
        there.forEach(report -> {
            rows.freeze(WORD, "report_id", report);
            rows.freeze(REPORT, "id", report);
            note(report, item);
        });
        frozen.forEach(report -> note(report, item));
    }

    private void note(long report, long item) {
        Sql.change(
                entities(), "insert into frozen_report_item (report_id, item_id) values (?, ?)", List.of(report, item));
    }

    private boolean quotesFrozen(long report) {
        return !ids("select item_id from frozen_report_item where report_id = ?", report)
                .isEmpty();
    }

    /** A draft of the same week that was gathered meanwhile gives way; what was issued meanwhile stays. */
    private void releaseReport(long report) {
        change(
                "delete from weekly_report where state <> 'ISSUED' and exists (select 1 from frozen_weekly_report f"
                        + " where f.id = ? and f.week_year = weekly_report.week_year"
                        + " and f.week_number = weekly_report.week_number)",
                report);
        boolean taken = !ids(
                        "select r.id from weekly_report r join frozen_weekly_report f on f.week_year = r.week_year"
                                + " and f.week_number = r.week_number where f.id = ?",
                        report)
                .isEmpty();
        FrozenRows rows = rows();
        if (taken) {
            rows.drop(REPORT, "id", report);
            rows.drop(WORD, "report_id", report);
        } else {
            rows.release(REPORT, "id", report);
            rows.release(WORD, "report_id", report);
        }
    }

    private List<Long> ids(String sql, Object value) {
        return Sql.list(entities(), sql, List.of(value), row -> row.getLong(1));
    }

    private void change(String sql, long id) {
        Sql.change(entities(), sql, List.of(id));
    }

    private FrozenRows rows() {
        return new FrozenRows(entities());
    }

    private EntityManager entities() {
        return transactions.entityManager();
    }
}
