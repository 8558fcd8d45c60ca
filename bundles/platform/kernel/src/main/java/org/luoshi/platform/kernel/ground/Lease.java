package org.luoshi.platform.kernel.ground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The right to do what only one of several nodes may do at a time. Taking or renewing it locks its row until the
 * transaction ends: what is done in the same transaction is never done by two, even when a lease has run out meanwhile.
 */
public final class Lease {
    private final Sql sql;
    private final Clock clock;
    private final String name;
    private final Duration length;
    private final String holder = UUID.randomUUID().toString();

    /**
     * @param name what is leased
     * @param length how long it lasts without being renewed
     */
    public Lease(Sql sql, Clock clock, String name, Duration length) {
        this.sql = sql;
        this.clock = clock;
        this.name = name;
        this.length = length;
    }

    /**
     * Takes or renews the lease within the current transaction; false when another node holds it. One that lasts longer than
     * any lease was taken by a clock that was ahead, and holds nobody up.
     */
    public boolean take() {
        Instant now = clock.instant();
        sql.update(
                "insert into kernel.lease (name, holder, until) values (?, ?, ?) on conflict do nothing",
                name,
                holder,
                now);
        return sql.update(
                        "update kernel.lease set holder = ?, until = ? where name = ?"
                                + " and (holder = ? or until <= ? or until > ?)",
                        holder,
                        now.plus(length),
                        name,
                        holder,
                        now,
                        now.plus(length))
                == 1;
    }

    /** Gives the lease back within the current transaction. */
    public void giveBack() {
        sql.update("delete from kernel.lease where name = ? and holder = ?", name, holder);
    }
}
