package org.luoshi.platform.kernel.notices;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.work.Notice;
import org.luoshi.platform.api.work.Notifier;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.luoshi.platform.rest.LiveEvents;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Keeps notices (通知) in the transaction of what they tell about, and lets open pages know after it. */
@Component(service = Notifier.class)
public final class NoticeBoard implements Notifier {
    private final CurrentTransaction transaction;
    private final Directory directory;
    private final Clock clock;
    private final Sql sql;
    private final AtomicReference<LiveEvents> events = new AtomicReference<>();

    @Activate
    public NoticeBoard(
            @Reference CurrentTransaction transaction,
            @Reference Directory directory,
            @Reference Clock clock,
            // Nothing is told before the tables are there.
            @Reference(target = "(osgi.unit.name=kernel)") Transactions kernel) {
        this.transaction = transaction;
        this.directory = directory;
        this.clock = clock;
        this.sql = new Sql(transaction::connection);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindEvents(LiveEvents service) {
        events.set(service);
    }

    void unbindEvents(LiveEvents service) {
        events.compareAndSet(service, null);
    }

    @Override
    public void tell(Notice notice, Collection<Long> personIds) {
        Set<Long> known = new LinkedHashSet<>(personIds);
        known.retainAll(directory.personNames(known).keySet());
        if (known.isEmpty()) {
            return;
        }
        long id = sql.insert(
                "insert into kernel.notice (at, module, title_zh, title_en, detail_zh, detail_en, link)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                clock.instant(),
                notice.module(),
                notice.title().in(Locale.SIMPLIFIED_CHINESE),
                notice.title().in(Locale.ENGLISH),
                notice.detail().in(Locale.SIMPLIFIED_CHINESE),
                notice.detail().in(Locale.ENGLISH),
                notice.link());
        known.forEach(person -> sql.update(
                "insert into kernel.notice_recipient (person_id, notice_id, is_read) values (?, ?, false)",
                person,
                id));
        transaction.afterCommit(() -> announce(known));
    }

    /** Who is told something most often has something to do as well. */
    private void announce(Set<Long> people) {
        LiveEvents live = events.get();
        if (live != null) {
            live.changed(NoticeTopic.NAME, people);
            live.changed("todos", people);
        }
    }
}
