package org.luoshi.supervision.intake.task;

import java.util.List;
import org.luoshi.supervision.intake.text.Segment;
import org.luoshi.supervision.intake.time.TimePhrase;

/** A segment with what was found in it, before it is judged. */
record SegmentReading(Segment segment, List<TimePhrase> times, List<RolePhrase> roles) {
    /** Where the words start that neither open the segment nor name its offices. */
    int contentStart() {
        int start = segment.start();
        for (RolePhrase role : roles) {
            start = Math.max(start, role.start() <= start + 12 ? role.end() : start);
        }
        return start;
    }
}
