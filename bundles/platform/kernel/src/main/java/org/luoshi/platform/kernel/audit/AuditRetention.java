package org.luoshi.platform.kernel.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.platform.api.work.Schedule;
import org.luoshi.platform.api.work.ScheduledJob;
import org.luoshi.platform.kernel.audit.chain.ChainCheck;
import org.luoshi.platform.kernel.audit.chain.Erasure;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.kernel.ground.WholeNumber;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.luoshi.platform.rest.HealthWarning;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Erases what old audit records say of before and after (留存期限), if the operator wants that. Records and chain stay, and
 * so does what says that something was erased.
 *
 * <p>Source: 网络安全法 art. 21(3): network logs are kept for at least six months.
 */
@Component(
        service = {ScheduledJob.class, HealthWarning.class},
        configurationPid = AuditSettings.PID)
@Schedule(job_id = "platform.audit-retention", job_at = "04:00")
public final class AuditRetention implements ScheduledJob, HealthWarning {
    private static final int BATCH = 1_000;
    private static final String NEWEST =
            "select id from kernel.audit_record where at < ? order by at desc, id desc limit 1";
    private static final String OLD = "select p.audit_id from kernel.audit_payload p"
            + " join kernel.audit_record a on a.id = p.audit_id"
            + " where p.audit_id <= ? and a.at < ? and a.action <> ? order by p.audit_id limit ?";

    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final Sql sql;
    private final WholeNumber months;

    @Activate
    public AuditRetention(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction transaction,
            @Reference Audit audit,
            @Reference Clock clock,
            AuditSettings settings) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.sql = new Sql(transaction::connection);
        // What is refused keeps everything: a mistyped number must not erase sooner than anybody meant.
        this.months = WholeNumber.read(
                settings.retention_months(),
                wanted -> wanted == 0 || wanted >= ChainCheck.LEAST_MONTHS,
                0,
                "audit.retention.refused");
    }

    @Override
    public String name() {
        return "audit-retention";
    }

    @Override
    public Optional<LocalizedText> warning() {
        return months.refused();
    }

    @Override
    public void run(Instant due) {
        if (months.value() == 0) {
            return;
        }
        Instant limit = clock.instant()
                .atZone(WorkCalendar.ZONE)
                .toLocalDate()
                .minusMonths(months.value())
                .atStartOfDay(WorkCalendar.ZONE)
                .toInstant();
        int erased;
        do {
            erased = transactions.write(() -> erase(limit));
        } while (erased == BATCH);
    }

    /** What says that something was erased is not erased itself: it would be said again every month, for ever. */
    private int erase(Instant limit) {
        List<Long> old =
                sql.list(OLD, row -> row.getLong(1), sql.number(NEWEST, limit), limit, ChainCheck.ERASED, BATCH);
        if (!old.isEmpty()) {
            sql.each(
                    "delete from kernel.audit_payload where audit_id = ?",
                    old.stream().map(id -> new Object[] {id}).toList());
            String which = new Erasure(old.get(0), old.get(old.size() - 1), limit).written();
            Map<String, Object> after = Map.of("erased", old.size(), "months", months.value());
            audit.record(
                    Nobody.PLATFORM,
                    new AuditEvent("platform", ChainCheck.ERASED, "AuditRecord", which, Map.of(), after));
        }
        return old.size();
    }
}
