package org.luoshi.platform.kernel.audit;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.kernel.audit.AuditReader.Entry;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The audit trail for those who may read it. Reading is all there is. */
@OfficeResource
@Component(service = AuditResource.class)
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission("audit.read")
public final class AuditResource {
    private final AuditReader reader;
    private final List<PermissionSource> modules = new CopyOnWriteArrayList<>();

    @Activate
    public AuditResource(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction transaction) {
        this.reader = new AuditReader(transactions, new Sql(transaction::connection));
    }

    /** Modules come and go; each knows the titles of its own actions. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindModule(PermissionSource module) {
        modules.add(module);
    }

    void unbindModule(PermissionSource module) {
        modules.remove(module);
    }

    /** Who did it. */
    public record Actor(long id, String name) {}

    /** One audit record as the console shows it. */
    public record AuditRecord(
            long id,
            Instant at,
            Actor person,
            String address,
            String requestId,
            String action,
            String module,
            String recordType,
            String recordId,
            String summary,
            Map<String, Object> before,
            Map<String, Object> after) {}

    @GET
    public Page<AuditRecord> page(@BeanParam AuditQuery query, @Context Viewer viewer) {
        return reader.page(query.filter(), query.cursor, query.size()).map(entry -> shown(entry, viewer.locale()));
    }

    private AuditRecord shown(Entry entry, Locale locale) {
        return new AuditRecord(
                entry.id(),
                entry.at(),
                new Actor(entry.personId(), entry.personName()),
                entry.address(),
                entry.requestId(),
                entry.action(),
                entry.module(),
                entry.recordType(),
                entry.recordId(),
                summary(entry, locale),
                entry.before(),
                entry.after());
    }

    /** What was done in the module's own words; its key when the module is gone. */
    private String summary(Entry entry, Locale locale) {
        String key = "audit." + entry.action();
        return modules.stream()
                .filter(module -> module.module().equals(entry.module()))
                .map(PermissionSource::messages)
                .filter(messages -> messages.has(key))
                .findFirst()
                .map(messages -> messages.text(key).in(locale))
                .orElse(entry.action());
    }
}
