package org.luoshi.platform.kernel.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.PurgedPart;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.record.RecordLabel;
import org.luoshi.platform.api.record.RecordRemoval;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.kernel.ground.Hashes;
import org.luoshi.platform.kernel.ground.RecordTraces;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** Takes records out that hold what must not be here (误入涉密信息处置): frozen at once, then purged or given back. */
@Component(service = Incidents.class, property = "traces.cardinality.minimum:Integer=3")
public final class Incidents {
    private static final String RECORD = "Incident";
    private static final int REASON_LENGTH = 1000;

    private final Transactions transactions;
    private final IncidentTable table;
    private final List<RecordTraces> traces;
    private final Removals removals;
    private final IncidentNews news;
    private final Audit audit;
    private final Clock clock;
    private final Messages messages = Messages.of(Incidents.class);

    @Activate
    public Incidents(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction transaction,
            @Reference(name = "traces", cardinality = ReferenceCardinality.AT_LEAST_ONE) List<RecordTraces> traces,
            @Reference Removals removals,
            @Reference IncidentNews news,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.table = new IncidentTable(new Sql(transaction::connection));
        this.traces = List.copyOf(traces);
        this.removals = removals;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Freezes a record that the person sees.
     *
     * @return the incident's identifier
     * @throws NotFound when the record is not there for this person, or cannot be taken out
     */
    long report(Viewer who, RecordKey record, IncidentKind kind) {
        RecordRemoval removal = removals.of(record).orElseThrow(() -> new NotFound(record.type(), record.id()));
        RecordLabel label = removal.describe(who, record).orElseThrow(() -> new NotFound(record.type(), record.id()));
        AtomicLong id = new AtomicLong();
        removal.freeze(record, quoting -> {
            Instant now = clock.instant();
            id.set(table.add(kind, record, label, IncidentClock.startedAt(now)));
            table.hold(id.get(), record);
            quoting.forEach(other -> table.hold(id.get(), other));
            table.took(id.get(), who, now, IncidentStep.REPORT, null);
            traces.forEach(one -> one.hold(record, label.link()));
            trace(who, id.get(), IncidentStep.REPORT, label, Map.of("kind", kind));
            news.reported(id.get(), label);
        });
        return id.get();
    }

    /** @return the incident's identifier */
    long take(Viewer who, long id, ExpectedVersion expected, IncidentStep step, String reason) {
        String words = reason == null || reason.isBlank() ? null : reason.strip();
        if (step.reasoned() && words == null) {
            throw new InvalidInput("reason", messages.text("incident.reason.required"));
        }
        if (words != null && words.length() > REASON_LENGTH) {
            throw new InvalidInput("reason", messages.text("incident.reason.length", REASON_LENGTH));
        }
        Taking taking = new Taking(who, id, expected, step, words);
        Incident incident = transactions.read(() -> table.find(id)).orElseThrow(() -> new NotFound(RECORD, id));
        check(taking, incident);
        switch (step) {
            case PURGE -> purge(taking, incident);
            case RELEASE ->
                removal(incident).release(incident.record(), () -> {
                    begin(taking);
                    table.giveBack(id);
                    traces.forEach(one ->
                            one.giveBack(incident.record(), incident.label().link()));
                    end(taking, incident, null);
                });
            default ->
                transactions.run(() -> {
                    begin(taking);
                    end(taking, incident, null);
                });
        }
        return id;
    }

    private record Taking(Viewer who, long id, ExpectedVersion expected, IncidentStep step, String reason) {}

    private void purge(Taking taking, Incident incident) {
        String salt = Hashes.newSalt();
        removal(incident).purge(incident.record(), salt, removed -> {
            begin(taking);
            List<PurgedPart> parts = new ArrayList<>(removed);
            parts.addAll(traced(taking.who(), incident, incident.record(), salt));
            List<RecordKey> quoting = table.quoting(incident);
            for (RecordKey other : quoting) {
                traced(taking.who(), incident, other, salt).stream()
                        .filter(part -> part.count() > 0)
                        .forEach(parts::add);
            }
            end(taking, incident, proof(incident, salt, parts, quoting));
        });
    }

    private List<PurgedPart> traced(Viewer who, Incident incident, RecordKey record, String salt) {
        table.forget(record);
        String link = incident.label().link();
        return traces.stream()
                .flatMap(one -> one.purge(who, record, link, salt).stream())
                .toList();
    }

    private Proof proof(Incident incident, String salt, List<PurgedPart> parts, List<RecordKey> quoting) {
        Instant now = clock.instant();
        Instant since =
                table.firstTrace(incident.record()).orElse(incident.clock().startedAt());
        List<String> others =
                quoting.stream().map(key -> key.type() + "/" + key.id()).toList();
        return new Proof(salt, parts, others, since.toString(), now.toString(), List.of())
                .with(removals.copies(since, now));
    }

    /** Looks at the incident again under its lock. */
    private void begin(Taking taking) {
        check(taking, table.lock(taking.id()).orElseThrow(() -> new NotFound(RECORD, taking.id())));
    }

    private void check(Taking taking, Incident now) {
        taking.expected().check(now.version(), () -> Map.of("state", now.state()));
        if (!now.allows(taking.step())) {
            throw new RuleViolation("platform.incident-not-now", messages.text("incident.not-now"));
        }
    }

    private void end(Taking taking, Incident before, Proof proof) {
        Instant now = clock.instant();
        IncidentStep step = taking.step();
        table.change(
                taking.id(),
                Incident.after(step, before.state()),
                Incident.stopsClock(step) ? now : null,
                proof == null ? null : proof.json());
        table.took(taking.id(), taking.who(), now, step, taking.reason());
        Map<String, Object> after = taking.reason() == null ? Map.of() : Map.of("reason", taking.reason());
        trace(taking.who(), taking.id(), step, before.label(), after);
        if (step == IncidentStep.PURGE || step == IncidentStep.RELEASE) {
            news.decided(before, step, reporters(taking.id()));
        }
    }

    private List<Long> reporters(long id) {
        return table.steps(id).stream()
                .filter(one -> one.step() == IncidentStep.REPORT)
                .map(IncidentTable.Taken::personId)
                .toList();
    }

    /** A function that was stopped is started to decide about its records. */
    private RecordRemoval removal(Incident incident) {
        return removals.of(incident.record())
                .orElseThrow(() -> new Unavailable(messages.text("incident.module-gone"), null));
    }

    private void trace(Viewer who, long id, IncidentStep step, RecordLabel label, Map<String, Object> said) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("recordNumber", label.number());
        after.putAll(said);
        audit.record(
                who,
                new AuditEvent("platform", "platform.incident-" + step, RECORD, Long.toString(id), Map.of(), after));
    }
}
