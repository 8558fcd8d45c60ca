package org.luoshi.supervision;

import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.privacy.IdentifierKind;
import org.luoshi.platform.api.privacy.PersonalIdentifiers;
import org.luoshi.platform.api.privacy.SealedColumn;
import org.luoshi.platform.api.privacy.SealedColumnSource;
import org.luoshi.supervision.item.Assignment;
import org.luoshi.supervision.item.InputCheck;
import org.luoshi.supervision.item.SupervisionItem;
import org.luoshi.supervision.store.TelephoneStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Telephones of those who work on items (联系电话): sealed in the database, shown masked (个人信息保护法 art. 51). */
@Component(service = Telephones.class)
public class Telephones {
    private static final int REASON_LENGTH = 200;
    private static final SealedColumn PHONE =
            new SealedColumn("supervision", Supervision.ITEM, "item_phone", "phone", "item_id", IdentifierKind.PHONE);

    private final TelephoneStore store;
    private final PersonalIdentifiers identifiers;

    @Activate
    public Telephones(@Reference TelephoneStore store, @Reference PersonalIdentifiers identifiers) {
        this.store = store;
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
     * Keeps what somebody filled in.
     *
     * @param before who worked on the item; null when it is new
     * @param number as they sent it; the masked one keeps what is there as long as the same people work on the item; null
     *     and empty ones remove it
     */
    void enter(SupervisionItem item, Assignment before, String number) {
        String there = store.of(item.id());
        boolean theirs = before != null && item.assignment().hasPassedOn(before);
        String after =
                theirs && isMasked(item, there, number) ? "" : identifiers.entered(PHONE, item.id(), there, number);
        if (!after.equals(there)) {
            store.put(item.id(), after);
        }
    }

    private boolean isMasked(SupervisionItem item, String sealed, String number) {
        return number != null && number.strip().equals(identifiers.masked(PHONE, item.id(), sealed));
    }

    /**
     * Lets the telephone follow a step.
     *
     * @param before who worked on the item; the telephone of somebody else is forgotten
     * @param number another one, as somebody sent it; null leaves what is there then
     */
    void follow(SupervisionItem item, Assignment before, String number) {
        if (number != null) {
            enter(item, before, number);
        } else if (item.assignment().hasPassedOn(before)) {
            store.put(item.id(), "");
        }
    }

    /** As everybody may see it; null when there is none. */
    String masked(SupervisionItem item) {
        String masked = identifiers.masked(PHONE, item.id(), store.of(item.id()));
        return masked.isEmpty() ? null : masked;
    }

    /**
     * The number itself, which leaves a trace; empty when there is none.
     *
     * @param reason why they want to see it; may be null
     */
    String reveal(Viewer who, SupervisionItem item, String reason) {
        new InputCheck().optional("reason", reason, REASON_LENGTH).done();
        String why = reason == null ? "" : reason.strip();
        return identifiers.reveal(who, PHONE, item.id(), store.of(item.id()), why);
    }
}
