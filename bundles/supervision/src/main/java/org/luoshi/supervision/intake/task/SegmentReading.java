package org.luoshi.supervision.intake.task;

import java.util.List;
import org.luoshi.supervision.intake.text.Segment;
import org.luoshi.supervision.intake.time.TimePhrase;

/** A segment with what was found in it, before it is judged. */
record SegmentReading(Segment segment, List<TimePhrase> times, List<RolePhrase> roles) {
    /** Where the words before the first part end, as in 创新券改革由财务处负责; -1 when there are none. */
    int topicEnd(int from) {
        return roles.stream()
                .mapToInt(RolePhrase::start)
                .filter(start -> start > from + 1)
                .min()
                .orElse(-1);
    }

    /** Where the words start that neither open the segment nor name its offices. */
    int contentStart() {
        int start = segment.start();
        for (RolePhrase role : roles) {
            start = Math.max(start, role.start() <= start + 12 ? role.end() : start);
        }
        return start;
    }
}
