package org.luoshi.platform.kernel.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.api.error.VersionConflict;
import org.luoshi.platform.api.record.PurgedPart;
import org.luoshi.platform.api.work.Light;
import org.luoshi.platform.api.work.Todo;
import org.luoshi.platform.kernel.incident.IncidentBook.IncidentView;
import org.luoshi.platform.kernel.incident.IncidentBook.StepView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class IncidentsTest {
    private static final String TITLE = "不该出现的标题";

    @TempDir
    Path folder;

    @OnEveryDatabase
    void freezesAtOnceAndTellsTheSecuritySideWithoutAWordOfIt(TestDatabase database) throws Exception {
        try (SecurityDesk desk = new SecurityDesk(database, folder)) {
            desk.letterWritten(TITLE);

            IncidentView incident = desk.reported();

            assertThat(incident.state()).isEqualTo(IncidentState.FROZEN);
            assertThat(incident.dueAt()).isEqualTo(incident.reportedAt().plus(Duration.ofHours(24)));
            assertThat(incident.toString()).contains("7号").doesNotContain(TITLE);
            assertThat(desk.unread(SecurityDesk.OFFICER)).isEqualTo(1);
            assertThat(desk.unread(SecurityDesk.CLERK))
                    .as("what the letter told")
                    .isZero();
            assertThat(desk.auditShows(TITLE)).as("the audit page").isFalse();
            assertThatThrownBy(desk::reported).isInstanceOf(NotFound.class);
        }
    }

    @OnEveryDatabase
    void onlyWhoSeesARecordReportsIt(TestDatabase database) throws Exception {
        try (SecurityDesk desk = new SecurityDesk(database, folder)) {
            assertThatThrownBy(() -> desk.incidents.report(desk.stranger, SecurityDesk.LETTER, IncidentKind.OTHER))
                    .isInstanceOf(NotFound.class);
            assertThat(desk.letters.there).contains("7");
        }
    }

    @OnEveryDatabase
    void givesBackAFalseAlarmAndSaysWhy(TestDatabase database) throws Exception {
        try (SecurityDesk desk = new SecurityDesk(database, folder)) {
            desk.letterWritten(TITLE);
            IncidentView incident = desk.reported();

            assertThatThrownBy(() -> desk.take(incident, IncidentStep.RELEASE, " "))
                    .isInstanceOf(InvalidInput.class);
            IncidentView released = desk.take(incident, IncidentStep.RELEASE, "是普通词语");

            assertThat(released.state()).isEqualTo(IncidentState.RELEASED);
            assertThat(released.stoppedAt()).isNotNull();
            assertThat(released.taken()).extracting(StepView::reason).containsExactly(null, "是普通词语");
            assertThat(desk.letters.there).contains("7");
            assertThat(desk.unread(SecurityDesk.CLERK))
                    .as("the notice, and thanks")
                    .isEqualTo(2);
            assertThat(desk.auditShows(TITLE)).isTrue();
            for (IncidentStep step : List.of(IncidentStep.PURGE, IncidentStep.RELEASE, IncidentStep.REPORT)) {
                assertThatThrownBy(() -> desk.take(released, step, "再来一次")).isInstanceOf(RuleViolation.class);
            }
            assertThat(desk.todos.todos(desk.officer, 20)).isEmpty();
        }
    }

    @OnEveryDatabase
    void purgesWhateverThePlatformKeepsOfItAndProvesIt(TestDatabase database) throws Exception {
        try (SecurityDesk desk = new SecurityDesk(database, folder)) {
            desk.letterWritten(TITLE);
            desk.backup("before.backup", Duration.ofDays(-1));
            desk.backup("with-it.backup", Duration.ZERO);

            IncidentView purged = desk.take(desk.reported(), IncidentStep.PURGE, null);

            assertThat(purged.state()).isEqualTo(IncidentState.PURGED);
            assertThat(purged.proof().parts())
                    .extracting(PurgedPart::place, PurgedPart::count)
                    .contains(
                            tuple("letters.letter", 1L),
                            tuple("kernel.audit_payload", 2L),
                            tuple("kernel.audit_payload", 1L),
                            tuple("kernel.attachment", 1L),
                            tuple("data/attachments", 1L),
                            tuple("kernel.notice", 1L));
            assertThat(purged.proof().quoting()).containsExactly("Copy/70");
            assertThat(purged.proof().copies())
                    .extracting(Proof.HeldCopy::name, Proof.HeldCopy::there)
                    .containsExactly(tuple("with-it.backup", true));
            assertThat(desk.everything()).doesNotContain(TITLE).contains("7号");
            assertThat(files()).isEmpty();
            assertThat(desk.chainFault()).isEmpty();
        }
    }

    @OnEveryDatabase
    void tellsWhichBackupsStillHoldIt(TestDatabase database) throws Exception {
        try (SecurityDesk desk = new SecurityDesk(database, folder)) {
            desk.backup("first.backup", Duration.ZERO);
            IncidentView purged = desk.take(desk.reported(), IncidentStep.PURGE, null);

            desk.backups.clear();
            desk.backup("made-meanwhile.backup", Duration.ZERO);

            assertThat(desk.book.incident(purged.id()).proof().copies())
                    .extracting(Proof.HeldCopy::name, Proof.HeldCopy::there)
                    .containsExactly(tuple("made-meanwhile.backup", true), tuple("first.backup", false));
        }
    }

    @OnEveryDatabase
    void theClockStopsWhenTheAuthorityWasTold(TestDatabase database) throws Exception {
        try (SecurityDesk desk = new SecurityDesk(database, folder)) {
            IncidentView incident = desk.reported();
            desk.clock.advance(Duration.ofHours(21));
            desk.remind();
            desk.remind();
            assertThat(desk.unread(SecurityDesk.OFFICER))
                    .as("reported, reminded once")
                    .isEqualTo(2);
            desk.clock.advance(Duration.ofHours(4));
            desk.remind();
            assertThat(desk.unread(SecurityDesk.OFFICER)).isEqualTo(3);
            assertThat(desk.book.incident(incident.id()).overdue()).isTrue();
            assertThat(desk.todos.todos(desk.clerk, 20)).isEmpty();
            assertThat(desk.todos.todos(desk.officer, 20)).singleElement().satisfies(todo -> {
                assertThat(todo.light()).isEqualTo(Light.RED);
                assertThat(todo.due()).isEqualTo(LocalDate.of(2026, 7, 18));
                assertThat(todo.link()).isEqualTo("/incidents/" + incident.id());
            });

            IncidentView told = desk.take(incident, IncidentStep.TELL_AUTHORITY, null);

            assertThat(told.stoppedAt()).isEqualTo(desk.clock.instant());
            assertThat(desk.todos.todos(desk.officer, 20)).extracting(Todo::due).containsOnlyNulls();
            assertThat(told.steps()).containsExactly(IncidentStep.PURGE, IncidentStep.RELEASE);
            assertThatThrownBy(() -> desk.take(incident, IncidentStep.PURGE, null))
                    .isInstanceOf(VersionConflict.class);
        }
    }

    @OnEveryDatabase
    void waitsForAFunctionThatDoesNotRun(TestDatabase database) throws Exception {
        try (SecurityDesk desk = new SecurityDesk(database, folder)) {
            IncidentView incident = desk.reported();
            desk.functionStops();

            assertThatThrownBy(() -> desk.take(incident, IncidentStep.PURGE, null))
                    .isInstanceOf(Unavailable.class);
            assertThat(desk.book.page(IncidentState.FROZEN, null, 20).items()).hasSize(1);
            assertThat(desk.book.page(IncidentState.PURGED, null, 20).items()).isEmpty();
        }
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> all = Files.walk(folder.resolve("attachments"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
