package org.luoshi.platform.kernel.incident;

import java.time.Clock;
import java.time.Instant;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.work.Schedule;
import org.luoshi.platform.api.work.ScheduledJob;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reminds the security side of the 24 hours: four hours ahead, and when they are over. */
@Component(service = ScheduledJob.class)
@Schedule(job_id = "platform.incident-reminder", job_every = "PT15M")
public final class IncidentReminder implements ScheduledJob {
    private final Transactions transactions;
    private final IncidentTable table;
    private final IncidentNews news;
    private final Clock clock;

    @Activate
    public IncidentReminder(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction transaction,
            @Reference IncidentNews news,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.table = new IncidentTable(new Sql(transaction::connection));
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void run(Instant due) {
        Instant now = clock.instant();
        transactions.run(() -> table.open().stream()
                .filter(incident -> incident.clock().asksForReminder(now))
                .forEach(incident -> {
                    news.reminder(incident, incident.clock().overdue(now));
                    table.reminded(incident.id(), now);
                }));
    }
}
