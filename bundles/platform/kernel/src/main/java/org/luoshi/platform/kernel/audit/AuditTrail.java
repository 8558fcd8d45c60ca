package org.luoshi.platform.kernel.audit;

import java.time.Clock;
import java.time.Instant;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.kernel.ground.Hashes;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes audit records (审计记录) in the transaction of the change; they are put in order after it. */
@Component(service = {Audit.class, AuditTrail.class})
public final class AuditTrail implements Audit {
    private final CurrentTransaction transaction;
    private final AuditSequencer sequencer;
    private final Clock clock;
    private final Sql sql;

    @Activate
    public AuditTrail(
            @Reference CurrentTransaction transaction,
            @Reference AuditSequencer sequencer,
            @Reference Clock clock,
            // Nothing is written before the tables are there.
            @Reference(target = "(osgi.unit.name=kernel)") Transactions kernel) {
        this.transaction = transaction;
        this.sequencer = sequencer;
        this.clock = clock;
        this.sql = new Sql(transaction::connection);
    }

    @Override
    public void record(Viewer who, AuditEvent event) {
        record(who, event, clock.instant());
    }

    /** What was done a moment ago. */
    void record(Viewer who, AuditEvent event, Instant at) {
        Payload payload = Payload.of(event.before(), event.after());
        String salt = Hashes.newSalt();
        long id = sql.insert(
                "insert into kernel.audit_record (at, person_id, person_name, address, request_id, module, action,"
                        + " record_type, record_id, salt, payload_hash, declaration)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                at,
                who.personId(),
                who.name(),
                who.address(),
                who.requestId(),
                event.module(),
                event.action(),
                event.recordType(),
                event.recordId(),
                salt,
                payload.hash(salt),
                who.declaration().isEmpty() ? null : who.declaration());
        sql.update(
                "insert into kernel.audit_payload (audit_id, before_json, after_json) values (?, ?, ?)",
                id,
                payload.before(),
                payload.after());
        sql.update("insert into kernel.audit_pending (audit_id) values (?)", id);
        transaction.afterCommit(sequencer::wake);
    }
}
