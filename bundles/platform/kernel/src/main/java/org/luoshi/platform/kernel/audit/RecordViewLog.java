package org.luoshi.platform.kernel.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.kernel.ground.Background;
import org.luoshi.platform.rest.RecordViews;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the audit trail who saw which record (谁看过), beside the requests and many at once. What does not fit into the
 * queue is counted, and the number is written down instead.
 */
@Component(service = RecordViews.class)
public final class RecordViewLog implements RecordViews {
    /** What ends the action of a view: {@code <module>.view}. */
    static final String VERB = ".view";

    private static final Logger LOG = LoggerFactory.getLogger(RecordViewLog.class);
    private static final int MOST_WAITING = 10_000;
    private static final int REMEMBERED = 20_000;
    private static final int BATCH = 200;
    private static final Duration ONE_VIEW = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Transactions transactions;
    private final AuditTrail audit;
    private final Clock clock;
    private final BlockingQueue<View> waiting;
    private final Map<Seen, Instant> lately = new LinkedHashMap<>();
    private final AtomicInteger lost = new AtomicInteger();
    /** Taken from the queue and not yet committed; stays here when the database is away. */
    private final List<View> batch = new ArrayList<>();

    private final Background background = new Background("record-views");

    @Activate
    public RecordViewLog(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference AuditTrail audit,
            @Reference Clock clock) {
        this(transactions, audit, clock, MOST_WAITING);
        background.every(PAUSE, this::write);
    }

    /** Writes only when it is told to. */
    RecordViewLog(Transactions transactions, AuditTrail audit, Clock clock, int mostWaiting) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.waiting = new ArrayBlockingQueue<>(mostWaiting);
    }

    private record Seen(long personId, RecordKey record) {}

    private record View(Viewer who, RecordKey record, Instant at) {}

    @Override
    public void seen(Viewer who, RecordKey record) {
        Instant now = clock.instant();
        Seen seen = new Seen(who.personId(), record);
        if (isNew(seen, now) && !waiting.offer(new View(who, record, now))) {
            lost.incrementAndGet();
            synchronized (lately) {
                lately.remove(seen);
            }
        }
    }

    /** Whether it is more than looking again; remembered from the first look on, the oldest is forgotten first. */
    private boolean isNew(Seen seen, Instant now) {
        synchronized (lately) {
            Instant before = lately.get(seen);
            if (before != null && now.isBefore(before.plus(ONE_VIEW))) {
                return false;
            }
            lately.remove(seen);
            lately.put(seen, now);
            if (lately.size() > REMEMBERED) {
                lately.remove(lately.keySet().iterator().next());
            }
            return true;
        }
    }

    /** Writes down what waits. */
    synchronized void write() {
        do {
            if (batch.isEmpty()) {
                waiting.drainTo(batch, BATCH);
            }
            int missed = lost.get();
            if (batch.isEmpty() && missed == 0) {
                return;
            }
            transactions.run(() -> record(missed));
            batch.clear();
            lost.addAndGet(-missed);
        } while (!waiting.isEmpty());
    }

    private void record(int missed) {
        batch.forEach(view -> audit.record(view.who(), event(view.record()), view.at()));
        if (missed > 0) {
            LOG.warn("{} views of records could not be kept: too many came at once", missed);
            Map<String, Object> after = Map.of("views", missed);
            audit.record(
                    Nobody.PLATFORM,
                    new AuditEvent("platform", "platform.views-lost", "RecordView", "lost", Map.of(), after));
        }
    }

    private static AuditEvent event(RecordKey record) {
        return new AuditEvent(record.module(), record.module() + VERB, record.type(), record.id(), Map.of(), Map.of());
    }

    /** Nothing that was seen is forgotten at the end. */
    @Deactivate
    void stop() {
        background.close();
        try {
            write();
        } catch (RuntimeException e) {
            LOG.error("{} views of records could not be written down at the end", left(), e);
        }
    }

    private synchronized int left() {
        return batch.size() + waiting.size();
    }
}
