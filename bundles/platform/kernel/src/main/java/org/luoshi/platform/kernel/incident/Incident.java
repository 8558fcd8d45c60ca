package org.luoshi.platform.kernel.incident;

import java.util.Arrays;
import java.util.List;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.record.RecordLabel;

/**
 * Something came in that must not be here (误入涉密信息). It knows which record, never what the record says.
 *
 * @param proof what was purged, null before
 */
record Incident(
        long id,
        long version,
        IncidentState state,
        IncidentKind kind,
        RecordKey record,
        RecordLabel label,
        IncidentClock clock,
        Proof proof) {

    boolean allows(IncidentStep step) {
        return switch (step) {
            case REPORT -> false;
            case TELL_AUTHORITY -> clock.runs();
            case PURGE, RELEASE -> state == IncidentState.FROZEN;
            case CLEAR_COPIES -> state == IncidentState.PURGED;
        };
    }

    /** What can be done now. */
    List<IncidentStep> steps() {
        return Arrays.stream(IncidentStep.values()).filter(this::allows).toList();
    }

    /** Where a step leads. */
    static IncidentState after(IncidentStep step, IncidentState now) {
        return switch (step) {
            case PURGE -> IncidentState.PURGED;
            case RELEASE -> IncidentState.RELEASED;
            case REPORT, TELL_AUTHORITY, CLEAR_COPIES -> now;
        };
    }

    /** Whether a step stops the clock: others have been told, or there is nothing to tell. */
    static boolean stopsClock(IncidentStep step) {
        return step == IncidentStep.TELL_AUTHORITY || step == IncidentStep.RELEASE;
    }
}
