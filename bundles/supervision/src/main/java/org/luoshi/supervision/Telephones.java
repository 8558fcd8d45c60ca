package org.luoshi.supervision;

import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.privacy.IdentifierKind;
import org.luoshi.platform.api.privacy.PersonalIdentifiers;
import org.luoshi.platform.api.privacy.SealedColumn;
import org.luoshi.platform.api.privacy.SealedColumnSource;
import org.luoshi.supervision.item.SupervisionItem;
import org.osgi.service.component.annotations.Component;

/** Telephones of those who work on items (联系电话): sealed in the database, shown masked (个人信息保护法 art. 51). */
public final class Telephones {
    private static final SealedColumn PHONE = new SealedColumn(
            "supervision", Supervision.ITEM, "item_phone", "phone", "item_id", IdentifierKind.PHONE);

    private final PersonalIdentifiers identifiers;

    Telephones(PersonalIdentifiers identifiers) {
        this.identifiers = identifiers;
    }

    /** Names the column for the platform. */
    @Component
    public static final class Columns implements SealedColumnSource {
        @Override
        public List<SealedColumn> columns() {
            return List.of(PHONE);
        }
    }

    /**
     * What is kept after somebody filled in a form.
     *
     * @param number as they sent it; the masked one keeps what is there; null and empty ones remove it
     * @return sealed; null when there is none
     */
    String entered(SupervisionItem item, String number) {
        String sealed = identifiers.entered(PHONE, item.id(), stored(item), number);
        return sealed.isEmpty() ? null : sealed;
    }

    /** As everybody may see it; null when there is none. */
    public String masked(SupervisionItem item) {
        String masked = identifiers.masked(PHONE, item.id(), stored(item));
        return masked.isEmpty() ? null : masked;
    }

    /** The number itself, which leaves a trace; empty when there is none. */
    String reveal(Viewer who, SupervisionItem item, String reason) {
        return identifiers.reveal(who, PHONE, item.id(), stored(item), reason);
    }

    private static String stored(SupervisionItem item) {
        String sealed = item.assignment().phone();
        return sealed == null ? "" : sealed;
    }
}
