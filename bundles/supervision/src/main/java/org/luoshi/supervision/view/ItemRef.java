package org.luoshi.supervision.view;

import org.luoshi.supervision.item.ItemNumber;
import org.luoshi.supervision.item.SupervisionItem;

/**
 * An item that is mentioned.
 *
 * @param number 督〔2026〕12号, null before registration
 */
public record ItemRef(long id, String number, String title) {
    public static ItemRef of(SupervisionItem item) {
        return new ItemRef(
                item.id(),
                item.number().map(ItemNumber::toString).orElse(null),
                item.matter().title());
    }
}
