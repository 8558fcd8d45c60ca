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
import java.util.Set;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.RecordName;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.kernel.KernelPermissions;
import org.luoshi.platform.kernel.audit.AuditReader.Entry;
import org.luoshi.platform.kernel.audit.chain.Link;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.platform.persistence.CurrentTransaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit trail for those who may read it. Reading is all there is. */
@OfficeResource
@Component(service = AuditResource.class)
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission({KernelPermissions.AUDIT_READ, KernelPermissions.AUDIT_READ_USERS})
public final class AuditResource {
    private final AuditReader reader;
    private final AuditWords words;
    private final ContentRights rights;

    @Activate
    public AuditResource(
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference CurrentTransaction transaction,
            @Reference AuditWords words,
            @Reference ContentRights rights) {
        this.words = words;
        this.rights = rights;
        this.reader = new AuditReader(transactions, new Sql(transaction::connection));
    }

    /** Who did it. */
    public record Actor(long id, String name) {}

    /**
     * One audit record as the console shows it.
     *
     * @param recordTitle kind of record in the reader's language
     * @param recordName what the record is called now, null when it is gone or the content is hidden
     * @param link page that shows the record, null when there is none or the content is hidden
     * @param declaration what the person declared about the content: that it is no state secret; null when nothing
     * @param contentHidden whether values and names are left out: the reader has no permission of the office function
     * @param changed names of the fields that changed
     * @param before values before, none when the content is hidden
     * @param after values after, none when the content is hidden
     * @param titles titles of the fields before and after, and of constants in them under {@code field=VALUE}
     */
    public record AuditRecord(
            long id,
            Instant at,
            Actor person,
            String address,
            String requestId,
            String action,
            String module,
            String moduleTitle,
            String recordType,
            String recordId,
            String recordTitle,
            String recordName,
            String link,
            String summary,
            String declaration,
            boolean contentHidden,
            List<String> changed,
            Map<String, Object> before,
            Map<String, Object> after,
            Map<String, String> titles) {}

    @GET
    public Page<AuditRecord> page(@BeanParam AuditQuery query, @Context Viewer viewer) {
        Set<Long> without = viewer.may(KernelPermissions.AUDIT_READ) ? Set.of() : words.administrators();
        Page<Entry> page = reader.page(query.filter(without), query.cursor, query.size());
        Map<String, RecordName> names = words.names(
                page.items().stream().filter(entry -> !isHidden(entry, viewer)).toList());
        return page.map(entry -> shown(entry, names.get(AuditWords.key(entry)), viewer));
    }

    private boolean isHidden(Entry entry, Viewer viewer) {
        return !rights.mayRead(viewer, entry.record().module());
    }

    private AuditRecord shown(Entry entry, RecordName name, Viewer viewer) {
        Link.Content record = entry.record();
        Locale locale = viewer.locale();
        boolean hidden = isHidden(entry, viewer);
        return new AuditRecord(
                record.id(),
                record.at(),
                new Actor(record.personId(), record.personName()),
                record.address(),
                record.requestId(),
                record.action(),
                record.module(),
                words.module(entry, locale),
                record.recordType(),
                record.recordId(),
                words.kind(entry, locale),
                name == null ? null : name.name().in(locale),
                name == null ? null : name.link(),
                words.action(entry, locale),
                words.declaration(entry, locale),
                hidden,
                entry.changed(),
                hidden ? Map.of() : entry.before(),
                hidden ? Map.of() : entry.after(),
                words.titles(hidden ? entry.withoutValues() : entry, locale));
    }
}
