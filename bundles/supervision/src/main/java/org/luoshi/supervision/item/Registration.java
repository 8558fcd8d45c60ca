package org.luoshi.supervision.item;

import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.luoshi.platform.api.record.Numbering;

/** From draft to number, and back out of it (立项、撤销立项). */
public final class Registration {
    private Registration() {}

    public static Act submit() {
        return (item, occasion) -> {
            item.become(ItemState.PENDING_APPROVAL);
            return Event.of(Step.SUBMIT, null);
        };
    }

    /** @param nextSerial gives the next number of a year */
    public static Act approve(String note, IntUnaryOperator nextSerial) {
        return (item, occasion) -> {
            int year = occasion.today().getYear();
            item.numbered(new ItemNumber(year, nextSerial.applyAsInt(year)));
            item.become(ItemState.REGISTERED);
            item.pass(item.course().registeredOn(occasion.today()));
            return Event.of(Step.APPROVE, note, item.number().orElseThrow());
        };
    }

    public static Act decline(String note) {
        return (item, occasion) -> {
            new InputCheck().required("note", note, Matter.TEXT_LENGTH).done();
            item.become(ItemState.DRAFT);
            return Event.of(Step.DECLINE, note);
        };
    }

    /**
     * @param note why; it is kept beside the number, too
     * @param annulment annuls the number of the item for that reason
     */
    public static Act annul(String note, Consumer<ItemNumber> annulment) {
        return (item, occasion) -> {
            new InputCheck().required("note", note, Numbering.REASON_LENGTH).done();
            ItemNumber number = item.number().orElseThrow();
            annulment.accept(number);
            item.become(ItemState.ANNULLED);
            return Event.of(Step.ANNUL, note, number);
        };
    }
}
