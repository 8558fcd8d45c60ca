package org.luoshi.platform.kernel.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.safeguard.Safeguard;
import org.luoshi.platform.api.safeguard.SafeguardSource;
import org.luoshi.platform.api.time.WorkCalendar;
import org.luoshi.platform.kernel.audit.chain.Seal;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the audit trail stands: how far back it goes, whether it is sealed, when it was checked and what was found. */
@Component
public final class AuditSafeguards implements SafeguardSource {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(WorkCalendar.ZONE);
    /** Seals come every minute; what is older waits for something that does not come. */
    private static final Duration LATE = Duration.ofMinutes(5);
    /** Auditors are expected to look once a month. */
    private static final Duration CHECKED_WITHIN = Duration.ofDays(31);

    private final Transactions transactions;
    private final Sql sql;
    private final AuditSeals seals;
    private final Clock clock;
    private final Messages messages = Messages.of(AuditSafeguards.class);

    @Activate
    public AuditSafeguards(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction transaction,
            @Reference AuditSeals seals,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.sql = new Sql(transaction::connection);
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public List<Safeguard> safeguards() {
        return transactions.read(() -> {
            long records = sql.number("select coalesce(max(seq), 0) from kernel.audit_sequence");
            return List.of(trail(records), seal(records), check(), copy());
        });
    }

    private Safeguard trail(long records) {
        Optional<Instant> oldest =
                sql.first("select at from kernel.audit_record order by at, id limit 1", row -> Sql.instant(row, "at"));
        return new Safeguard(
                "audit.trail",
                oldest.isPresent(),
                oldest.map(at -> messages.text("safeguard.audit.trail", records, MOMENT.format(at)))
                        .orElse(messages.text("safeguard.audit.trail.empty")));
    }

    private Safeguard seal(long records) {
        Optional<Seal> newest = seals.newest();
        if (newest.isEmpty()) {
            return new Safeguard("audit.seal", records == 0, messages.text("safeguard.audit.seal.none"));
        }
        Seal seal = newest.get();
        long open = Math.max(0, records - seal.seq());
        // What came since is sealed within the minute, unless the sealing has stopped.
        boolean late = open > 0 && oldestOpen(seal.seq()).plus(LATE).isBefore(clock.instant());
        return new Safeguard(
                "audit.seal",
                !late,
                messages.text(
                        late ? "safeguard.audit.seal.late" : "safeguard.audit.seal",
                        seal.seq(),
                        MOMENT.format(seal.at()),
                        open));
    }

    private Instant oldestOpen(long sealed) {
        return sql.first(
                        "select sequenced_at from kernel.audit_sequence where seq > ? order by seq limit 1",
                        row -> Sql.instant(row, "sequenced_at"),
                        sealed)
                .orElse(clock.instant());
    }

    /** A check that was made: the log has it, also when the platform was started since. */
    private record Check(Instant at, Map<String, Object> found) {
        static Check of(ResultSet row) throws SQLException {
            return new Check(Sql.instant(row, "at"), Payload.read(row.getString("after_json")));
        }

        boolean isWell() {
            return !found.containsKey("fault");
        }
    }

    private Safeguard check() {
        Optional<Check> last = sql.first(
                "select r.at, p.after_json from kernel.audit_record r"
                        + " join kernel.audit_payload p on p.audit_id = r.id"
                        + " where r.record_id = 'chain' and r.action = 'platform.audit-checked'"
                        + " order by r.at desc, r.id desc limit 1",
                Check::of);
        if (last.isEmpty()) {
            return new Safeguard("audit.check", false, messages.text("safeguard.audit.check.none"));
        }
        Check check = last.get();
        String at = MOMENT.format(check.at());
        if (!check.isWell()) {
            return new Safeguard("audit.check", false, messages.text("safeguard.audit.check.bad", at));
        }
        boolean recent = check.at().plus(CHECKED_WITHIN).isAfter(clock.instant());
        return new Safeguard(
                "audit.check",
                recent,
                messages.text(
                        recent ? "safeguard.audit.check" : "safeguard.audit.check.old",
                        at,
                        String.valueOf(check.found().get("records"))));
    }

    private Safeguard copy() {
        Optional<LocalizedText> wrong = seals.warning();
        String key = seals.isCopied() ? "safeguard.audit.copy" : "safeguard.audit.copy.none";
        return new Safeguard(
                "audit.copy", seals.isCopied() && wrong.isEmpty(), wrong.orElseGet(() -> messages.text(key)));
    }
}
