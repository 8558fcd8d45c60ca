package org.luoshi.platform.kernel.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.rest.Cursor;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.rest.Versioned;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Incidents as those read them who handle them. */
@Component(service = IncidentBook.class)
public final class IncidentBook {
    private final Transactions transactions;
    private final IncidentTable table;
    private final Removals removals;
    private final Clock clock;

    @Activate
    public IncidentBook(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction transaction,
            @Reference Removals removals,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.table = new IncidentTable(new Sql(transaction::connection));
        this.removals = removals;
        this.clock = clock;
    }

    /** A step, who took it, when and why. */
    public record StepView(Instant at, String person, IncidentStep step, String reason) {}

    /**
     * One incident; not a word of what the record says.
     *
     * @param recordNumber number of the record, or its identifier
     * @param dueAt until when the secrecy authority has to be told: 24 hours after the report
     * @param stoppedAt when that was done, or it was a false alarm; null while the clock runs
     * @param overdue whether the clock was not stopped in time
     * @param steps what can be done now
     * @param taken what was done, oldest first; empty in lists
     * @param proof what was purged and where it still is, null before; null in lists
     */
    public record IncidentView(
            long id,
            long version,
            IncidentState state,
            IncidentKind kind,
            String module,
            String recordType,
            String recordNumber,
            Instant reportedAt,
            Instant dueAt,
            Instant stoppedAt,
            boolean overdue,
            List<IncidentStep> steps,
            List<StepView> taken,
            Proof proof)
            implements Versioned {}

    /** @param state null means every one */
    Page<IncidentView> page(IncidentState state, String cursor, int size) {
        long behind = behind(cursor);
        return transactions.read(() -> {
            List<Incident> rows = table.page(state, behind, size + 1);
            return Page.of(rows, size, row -> Cursor.encode(row.id()), table.count(state))
                    .map(row -> view(row, List.of(), null));
        });
    }

    IncidentView incident(long id) {
        return transactions.read(() -> {
            Incident incident = table.find(id).orElseThrow(() -> new NotFound("Incident", id));
            List<StepView> taken = table.steps(id).stream()
                    .map(one -> new StepView(one.at(), one.person(), one.step(), one.reason()))
                    .toList();
            return view(incident, taken, withCopies(incident.proof()));
        });
    }

    /** Backups come, also one that was being made meanwhile, and are destroyed. */
    private Proof withCopies(Proof proof) {
        return proof == null || !removals.knowCopies()
                ? proof
                : proof.with(removals.copies(Instant.parse(proof.since()), Instant.parse(proof.until())));
    }

    private IncidentView view(Incident incident, List<StepView> taken, Proof proof) {
        IncidentClock time = incident.clock();
        return new IncidentView(
                incident.id(),
                incident.version(),
                incident.state(),
                incident.kind(),
                incident.record().module(),
                incident.record().type(),
                incident.label().number(),
                time.startedAt(),
                time.dueAt(),
                time.stoppedAt(),
                time.overdue(clock.instant()),
                incident.steps(),
                taken,
                proof);
    }

    private static long behind(String text) {
        Cursor cursor = Cursor.decode(text, 1);
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        String key = cursor.key(0);
        if (key == null || !key.matches("\\d{1,18}")) {
            throw new InvalidInput("cursor", Messages.of(IncidentBook.class).text("cursor.invalid"));
        }
        return Long.parseLong(key);
    }
}
