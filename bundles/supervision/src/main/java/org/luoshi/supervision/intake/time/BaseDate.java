package org.luoshi.supervision.intake.time;

import java.time.LocalDate;
import java.util.Optional;

/** The day from which words like 一周内 or 下月 count, and where it was read. */
public record BaseDate(LocalDate date, Origin origin) {
    /** Where the base date comes from. */
    public enum Origin {
        /** The day the meeting was held. */
        MEETING,
        /** The date under the signature or in the imprint (落款). */
        SIGNATURE,
        /** Handed in by the caller. */
        GIVEN,
        /** Nowhere: words that need it stay open. */
        NONE
    }

    public static BaseDate unknown() {
        return new BaseDate(null, Origin.NONE);
    }

    public static BaseDate given(LocalDate date) {
        return date == null ? unknown() : new BaseDate(date, Origin.GIVEN);
    }

    public Optional<LocalDate> day() {
        return Optional.ofNullable(date);
    }
}
