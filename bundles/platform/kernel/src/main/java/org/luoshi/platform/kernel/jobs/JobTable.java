package org.luoshi.platform.kernel.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.kernel.ground.Sql;

/** The jobs in the database, where several nodes agree on who runs which. */
final class JobTable {
    /** Without a sign of life for so long, a run counts as broken off. */
    static final Duration HELD = Duration.ofMinutes(1);

    /** Nobody runs it; who holds it longer than anybody may has a clock that is ahead, or had one. */
    private static final String FREE = "(held_until is null or held_until <= ? or held_until > ?)";

    private final Transactions transactions;
    private final Sql sql;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();

    JobTable(Transactions transactions, Sql sql, Clock clock) {
        this.transactions = transactions;
        this.sql = sql;
        this.clock = clock;
    }

    /** Enters a job, or its new schedule; one that was planned by a clock that was ahead is planned anew. */
    void enter(String id, JobSchedule schedule) {
        Instant now = clock.instant();
        Instant next = schedule.next(now, now);
        transactions.run(() -> {
            sql.update(
                    "insert into kernel.job (id, schedule, next_run) values (?, ?, ?) on conflict do nothing",
                    id,
                    schedule.text(),
                    next);
            sql.update(
                    "update kernel.job set schedule = ?, next_run = ? where id = ? and (schedule <> ? or next_run > ?)",
                    schedule.text(),
                    next,
                    id,
                    schedule.text(),
                    next);
        });
    }

    /** Jobs that somebody should run now. */
    Set<String> due() {
        Instant now = clock.instant();
        return Set.copyOf(transactions.read(() -> sql.list(
                "select id from kernel.job where next_run <= ? and " + FREE,
                row -> row.getString("id"),
                now,
                now,
                now.plus(HELD))));
    }

    /** What time it is for the jobs. */
    Instant now() {
        return clock.instant();
    }

    /** Takes a run that is due; gives the moment for which it was planned, empty when there is none to take. */
    Optional<Instant> take(String id) {
        Instant now = clock.instant();
        return transactions.write(() -> {
            Optional<Instant> due = sql.first(
                    "select next_run from kernel.job where id = ? and next_run <= ? and " + FREE,
                    row -> Sql.instant(row, "next_run"),
                    id,
                    now,
                    now,
                    now.plus(HELD));
            return due.filter(planned -> sql.update(
                            "update kernel.job set holder = ?, held_until = ? where id = ? and next_run = ? and "
                                    + FREE,
                            holder,
                            now.plus(HELD),
                            id,
                            planned,
                            now,
                            now.plus(HELD))
                    == 1);
        });
    }

    /** Shows that the run goes on. */
    void hold(String id) {
        transactions.run(() -> sql.update(
                "update kernel.job set held_until = ? where id = ? and holder = ?",
                clock.instant().plus(HELD),
                id,
                holder));
    }

    /** The run is over: plans the next one. */
    void finish(String id, Instant planned, JobSchedule schedule) {
        Instant now = clock.instant();
        transactions.run(() -> sql.update(
                "update kernel.job set next_run = ?, last_run = ?, holder = null, held_until = null"
                        + " where id = ? and holder = ?",
                schedule.next(planned, now),
                now,
                id,
                holder));
    }
}
