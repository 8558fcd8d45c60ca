package org.luoshi.platform.backup.file;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.luoshi.platform.api.time.WorkCalendar;

/** Moments as people and names of files have them, in the time of the office. */
public final class Moments {
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(WorkCalendar.ZONE);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(WorkCalendar.ZONE);

    private Moments() {}

    /** For people. */
    public static String text(Instant moment) {
        return TEXT.format(moment);
    }

    /** For the name of a file. */
    public static String name(Instant moment) {
        return NAME.format(moment);
    }
}
