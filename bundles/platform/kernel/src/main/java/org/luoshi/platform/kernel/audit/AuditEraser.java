package org.luoshi.platform.kernel.audit;

import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.PurgedPart;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.kernel.audit.chain.ChainCheck;
import org.luoshi.platform.kernel.ground.Hashes;
import org.luoshi.platform.kernel.ground.RecordTraces;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Erases what audit records say of before and after. The records stay, and the chain with them: each erasure is one, too. */
@Component(service = RecordTraces.class)
public final class AuditEraser implements RecordTraces {
    private final Sql sql;
    private final Audit audit;

    @Activate
    public AuditEraser(@Reference CurrentTransaction transaction, @Reference Audit audit) {
        this.sql = new Sql(transaction::connection);
        this.audit = audit;
    }

    private record Payloaded(long id, String hash) {}

    @Override
    public List<PurgedPart> purge(Viewer who, RecordKey record, String link, String salt) {
        List<Payloaded> found = sql.list(
                "select a.id, a.payload_hash from kernel.audit_record a join kernel.audit_payload p on p.audit_id = a.id"
                        + " where a.module = ? and a.record_type = ? and a.record_id = ? order by a.id",
                row -> new Payloaded(row.getLong(1), row.getString(2)),
                record.module(),
                record.type(),
                record.id());
        for (Payloaded one : found) {
            sql.update("delete from kernel.audit_payload where audit_id = ?", one.id());
            audit.record(
                    who,
                    new AuditEvent(
                            "platform", ChainCheck.ERASED, "AuditRecord", Long.toString(one.id()), Map.of(), Map.of()));
        }
        String hash = Hashes.ofEach(found.stream().map(Payloaded::hash).toArray(String[]::new));
        return List.of(new PurgedPart("kernel.audit_payload", found.size(), Hashes.ofEach(salt, hash)));
    }
}
