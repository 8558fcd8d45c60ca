package org.luoshi.platform.kernel.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.record.RecordLabel;

class IncidentRulesTest {
    private static final Instant NINE = Instant.parse("2026-07-17T01:00:00Z");

    @Test
    void itIsPurgedOrReleasedOnce() {
        assertThat(incident(IncidentState.FROZEN, running()).steps())
                .containsExactly(IncidentStep.TELL_AUTHORITY, IncidentStep.PURGE, IncidentStep.RELEASE);
        assertThat(incident(IncidentState.PURGED, running()).steps())
                .containsExactly(IncidentStep.TELL_AUTHORITY, IncidentStep.CLEAR_COPIES);
        assertThat(incident(IncidentState.PURGED, stopped(1)).steps()).containsExactly(IncidentStep.CLEAR_COPIES);
        assertThat(incident(IncidentState.RELEASED, stopped(1)).steps()).isEmpty();
    }

    @Test
    void twentyFourHoursRunFromTheReportUntilTheAuthorityWasTold() {
        assertThat(running().dueAt()).isEqualTo(NINE.plus(Duration.ofHours(24)));
        assertThat(running().overdue(after(24))).isFalse();
        assertThat(running().overdue(after(25))).isTrue();
        assertThat(stopped(23).overdue(after(100))).isFalse();
        assertThat(stopped(30).overdue(after(100))).isTrue();
        assertThat(Incident.stopsClock(IncidentStep.TELL_AUTHORITY)).isTrue();
        assertThat(Incident.stopsClock(IncidentStep.RELEASE)).isTrue();
        assertThat(Incident.stopsClock(IncidentStep.PURGE))
                .as("purging tells nobody")
                .isFalse();
    }

    @Test
    void remindsFourHoursAheadAndWhenTheTimeIsOver() {
        assertThat(running().asksForReminder(after(19))).isFalse();
        assertThat(running().asksForReminder(after(20))).isTrue();
        IncidentClock once = new IncidentClock(NINE, after(24), null, after(20));
        assertThat(once.asksForReminder(after(23))).isFalse();
        assertThat(once.asksForReminder(after(25))).isTrue();
        assertThat(new IncidentClock(NINE, after(24), null, after(25)).asksForReminder(after(30)))
                .isFalse();
        assertThat(stopped(1).asksForReminder(after(30))).isFalse();
    }

    private static IncidentClock running() {
        return IncidentClock.startedAt(NINE);
    }

    private static IncidentClock stopped(int hours) {
        return new IncidentClock(NINE, after(24), after(hours), null);
    }

    private static Instant after(int hours) {
        return NINE.plus(Duration.ofHours(hours));
    }

    private static Incident incident(IncidentState state, IncidentClock clock) {
        RecordKey record = new RecordKey("letters", "Letter", "7");
        return new Incident(
                1, 0, state, IncidentKind.MARKED, record, new RecordLabel("7号", "/m/letters/7"), clock, null);
    }
}
