package org.luoshi.platform.persistence.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.error.VersionConflict;
import org.luoshi.platform.persistence.EachDatabase;
import org.luoshi.platform.persistence.TestedDatabase;
import org.luoshi.platform.persistence.Units;
import org.luoshi.platform.persistence.notes.Note;

class TransactionsTest {
    private static final RuleViolation REFUSED = new RuleViolation("test.refused", LocalizedText.verbatim("no"));

    @EachDatabase
    void keepsWhatWasWritten(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            long id = units.notes().write(() -> units.persist("one"));

            Note read = units.notes().read(() -> units.notes().entityManager().find(Note.class, id));

            assertThat(read.title()).isEqualTo("one");
            assertThat(read.due()).isEqualTo(LocalDate.of(2026, 3, 2));
            assertThat(read.notedAt()).isEqualTo(Units.NOW);
        }
    }

    @EachDatabase
    void rollsEverythingBackWhenWorkThrows(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            assertThatThrownBy(() -> units.notes().run(() -> {
                        units.persist("one");
                        throw REFUSED;
                    }))
                    .isSameAs(REFUSED);

            assertThat(units.titles()).isEmpty();
        }
    }

    @EachDatabase
    void keepsWhatWasWrittenApartWhenTheRestRollsBack(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            assertThatThrownBy(() -> units.notes().run(() -> {
                        units.persist("one");
                        units.current().apart(() -> units.notes().run(() -> units.persist("apart")));
                        assertThat(units.titles()).containsExactlyInAnyOrder("apart", "one");
                        throw REFUSED;
                    }))
                    .isSameAs(REFUSED);

            assertThat(units.titles()).containsExactly("apart");
        }
    }

    @EachDatabase
    void joinsWorkInsideWork(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            assertThatThrownBy(() -> units.notes().run(() -> {
                        units.notes().run(() -> units.persist("inner"));
                        assertThat(units.titles()).containsExactly("inner");
                        throw REFUSED;
                    }))
                    .isSameAs(REFUSED);

            assertThat(units.titles()).isEmpty();
        }
    }

    @EachDatabase
    void doesNotCommitWhenFailedWorkInsideWasCaught(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            assertThatThrownBy(() -> units.notes().run(() -> {
                        units.persist("outer");
                        assertThatThrownBy(() -> units.notes().run(() -> {
                                    throw REFUSED;
                                }))
                                .isSameAs(REFUSED);
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasCause(REFUSED);

            assertThat(units.titles()).isEmpty();
        }
    }

    @EachDatabase
    void actsAfterCommitOnly(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            List<String> heard = new ArrayList<>();
            units.notes().run(() -> {
                units.notes().afterCommit(() -> heard.add("own, sees " + units.titles()));
                units.current().afterCommit(() -> heard.add("platform"));
                units.persist("one");
                assertThat(heard).isEmpty();
            });
            assertThatThrownBy(() -> units.notes().run(() -> {
                        units.notes().afterCommit(() -> heard.add("never"));
                        throw REFUSED;
                    }))
                    .isSameAs(REFUSED);

            assertThat(heard).containsExactly("own, sees [one]", "platform");
        }
    }

    @EachDatabase
    void doesNotFailTheCallerWhenAnActionAfterCommitFails(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            List<String> heard = new ArrayList<>();
            units.notes().run(() -> {
                units.persist("one");
                units.notes().afterCommit(() -> {
                    throw REFUSED;
                });
                units.notes().afterCommit(() -> heard.add("next"));
            });

            assertThat(heard).containsExactly("next");
            assertThat(units.titles()).containsExactly("one");
        }
    }

    @EachDatabase
    void tellsAConflictWhenSomebodyElseChangedTheRecord(TestedDatabase database) {
        try (Units units = new Units(database.fresh())) {
            long id = units.notes().write(() -> units.persist("one"));
            assertThatThrownBy(() -> units.notes().run(() -> {
                        Note mine = units.notes().entityManager().find(Note.class, id);
                        inAnotherThread(() -> units.notes().run(() -> units.rename(id, "theirs")));
                        mine.rename("mine");
                    }))
                    .isInstanceOf(VersionConflict.class);

            assertThat(units.titles()).containsExactly("theirs");
        }
    }

    private static void inAnotherThread(Runnable work) {
        List<Throwable> thrown = new ArrayList<>();
        Thread thread = new Thread(work);
        thread.setUncaughtExceptionHandler((where, e) -> thrown.add(e));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(thrown).isEmpty();
    }
}
