package org.luoshi.platform.kernel.calendar;

import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;

/** A public holiday (节假日) for which the yearly notice gives days off. */
enum Festival {
    /** 元旦. */
    NEW_YEAR,
    /** 春节. */
    SPRING_FESTIVAL,
    /** 清明节. */
    TOMB_SWEEPING,
    /** 劳动节. */
    LABOUR_DAY,
    /** 端午节. */
    DRAGON_BOAT,
    /** 中秋节. */
    MID_AUTUMN,
    /** 国庆节. */
    NATIONAL_DAY,
    /** 抗战胜利纪念日, a single day in 2015. */
    VICTORY_DAY;

    LocalizedText title(Messages messages) {
        return messages.text("calendar.festival." + name());
    }
}
