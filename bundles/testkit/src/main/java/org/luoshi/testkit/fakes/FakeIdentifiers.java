package org.luoshi.testkit.fakes;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.privacy.PersonalIdentifiers;
import org.luoshi.platform.api.privacy.SealedColumn;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;

/** Seals without a key: what it stores is not readable at a glance and is bound to its row, and that is all. */
public final class FakeIdentifiers implements PersonalIdentifiers {
    private static final String SEALED = "fake:";

    private final Audit audit;

    /** @param audit learns of what was revealed */
    public FakeIdentifiers(Audit audit) {
        this.audit = audit;
    }

    @Override
    public String seal(SealedColumn column, Object id, String plain) {
        if (plain == null || plain.isEmpty()) {
            return "";
        }
        String bound = column.name() + '/' + id + ' ' + plain;
        return SEALED + Base64.getEncoder().encodeToString(bound.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String entered(SealedColumn column, Object id, String sealed, String entered) {
        String value = entered == null ? "" : entered.strip();
        if (value.equals(masked(column, id, sealed)) || value.equals(open(column, id, sealed))) {
            return sealed;
        }
        if (value.indexOf('*') >= 0) {
            throw new InvalidInput(column.column(), LocalizedText.verbatim("masked"));
        }
        return seal(column, id, value);
    }

    @Override
    public String masked(SealedColumn column, Object id, String sealed) {
        return column.kind().mask(open(column, id, sealed));
    }

    @Override
    public String open(SealedColumn column, Object id, String sealed) {
        if (!sealed.startsWith(SEALED)) {
            return sealed;
        }
        String bound =
                new String(Base64.getDecoder().decode(sealed.substring(SEALED.length())), StandardCharsets.UTF_8);
        String place = column.name() + '/' + id + ' ';
        if (!bound.startsWith(place)) {
            throw new IllegalStateException("sealed for another row");
        }
        return bound.substring(place.length());
    }

    @Override
    public String reveal(Viewer who, SealedColumn column, Object id, String sealed, String reason) {
        String value = open(column, id, sealed);
        audit.record(
                who,
                new AuditEvent(
                        column.module(),
                        column.module() + ".reveal",
                        column.recordType(),
                        String.valueOf(id),
                        Map.of(),
                        Map.of("revealed", column.column(), "reason", reason)));
        return value;
    }
}
