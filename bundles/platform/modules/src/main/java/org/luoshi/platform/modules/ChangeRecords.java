package org.luoshi.platform.modules;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.modules.plugin.PluginRefused;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The trace of every change to a function in the audit log, whoever made it: begun, and how it ended. */
@Component(service = ChangeRecords.class)
public final class ChangeRecords {
    private final Transactions transactions;
    private final Audit audit;

    @Activate
    public ChangeRecords(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions, @Reference Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The change itself. */
    @FunctionalInterface
    public interface Work {
        Outcome carryOut() throws PluginRefused, ChangeFailed, IOException;
    }

    /** Carries a change out between two records; one whose beginning cannot be recorded does not happen. */
    public Outcome around(FlightPlan plan, Viewer who, Work work) throws PluginRefused, ChangeFailed, IOException {
        record(who, plan, "modules.change-begun", Map.of());
        try {
            Outcome outcome = work.carryOut();
            record(who, plan, "modules.changed", Map.of("millis", outcome.millis()));
            return outcome;
        } catch (ChangeFailed e) {
            String reason = e.explanation().in(who.locale());
            record(who, plan, "modules.change-undone", Map.of("reason", reason));
            throw e;
        }
    }

    private void record(Viewer who, FlightPlan plan, String action, Map<String, Object> more) {
        Map<String, Object> before = new LinkedHashMap<>();
        before.put("version", plan.from());
        Map<String, Object> after = new LinkedHashMap<>(more);
        after.put("action", plan.action().name());
        after.put("version", plan.to());
        after.put("signer", plan.signer());
        AuditEvent event = new AuditEvent("modules", action, "OfficeModule", plan.function(), before, after);
        transactions.run(() -> audit.record(who, event));
    }
}
