package org.luoshi.platform.identity.sealing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.api.privacy.IdentifierKind;
import org.luoshi.platform.api.privacy.PersonalIdentifiers;
import org.luoshi.platform.api.privacy.SealedColumn;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.identity.domain.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Personal identifiers of every module, over the vault. */
@Component
public final class Identifiers implements PersonalIdentifiers {
    private static final Logger LOG = LoggerFactory.getLogger(Identifiers.class);

    private final Vault vault;
    private final SealedColumns columns;
    private final Audit audit;

    @Activate
    public Identifiers(@Reference Vault vault, @Reference SealedColumns columns, @Reference Audit audit) {
        this.vault = vault;
        this.columns = columns;
        this.audit = audit;
    }

    @Override
    public String seal(SealedColumn column, Object id, String plain) {
        if (!columns.named(column)) {
            throw new IllegalStateException("no SealedColumnSource names " + column.name());
        }
        return plain == null || plain.isEmpty()
                ? ""
                : vault.seal(plain.getBytes(StandardCharsets.UTF_8), Vault.place(column, id));
    }

    @Override
    public String entered(SealedColumn column, Object id, String sealed, String entered) {
        String value = entered == null ? "" : entered.strip();
        String shown = masked(column, id, sealed);
        if (value.equals(shown)) {
            return sealed;
        }
        if (value.indexOf('*') >= 0) {
            throw new InvalidInput(column.column(), Texts.text("sealing.masked"));
        }
        boolean readable = !shown.equals(IdentifierKind.HIDDEN);
        return readable && value.equals(open(column, id, sealed)) ? sealed : seal(column, id, value);
    }

    @Override
    public String masked(SealedColumn column, Object id, String sealed) {
        try {
            return column.kind().mask(open(column, id, sealed));
        } catch (Unavailable | IllegalStateException e) {
            LOG.debug("{} of {} cannot be read", column.name(), id, e);
            return IdentifierKind.HIDDEN;
        }
    }

    @Override
    public String open(SealedColumn column, Object id, String sealed) {
        return Vault.isSealed(sealed)
                ? new String(vault.open(sealed, Vault.place(column, id)), StandardCharsets.UTF_8)
                : sealed;
    }

    @Override
    public String reveal(Viewer who, SealedColumn column, Object id, String sealed, String reason) {
        String value = open(column, id, sealed);
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("revealed", column.column());
        seen.put("reason", reason);
        audit.record(
                who,
                new AuditEvent(
                        column.module(),
                        column.module() + ".reveal",
                        column.recordType(),
                        String.valueOf(id),
                        Map.of(),
                        seen));
        return value;
    }
}
