package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.notice.IntakeState;
import org.luoshi.supervision.store.ItemLists;
import org.luoshi.supervision.view.IntakeView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

/** Of one text one paper lies open. */
class SameTextTest {
    @OnEveryDatabase
    void theSameTextSentTwiceIsOneIntake(TestDatabase database) {
        Department department = new Department(database);

        assertThat(IntakesTest.minutes(department).id())
                .isEqualTo(IntakesTest.minutes(department).id());
    }

    @OnEveryDatabase
    void theSameTextSentAtTheSameMomentIsOneIntake(TestDatabase database) throws Exception {
        Department department = new Department(database);

        List<IntakeView> answers = AtOnce.run(Collections.nCopies(6, () -> IntakesTest.minutes(department)));

        assertThat(answers)
                .extracting(IntakeView::id)
                .containsOnly(answers.get(0).id());
        assertThat(department.intakes.page(new ItemLists.Place(null, 20)).total())
                .isEqualTo(1);
        assertThat(department.audit.actions())
                .filteredOn("supervision.intake-take"::equals)
                .hasSize(1);
    }

    @OnEveryDatabase
    void theSameTextIsTakenInAgainOnceTheFirstIsThroughOrThrownAway(TestDatabase database) {
        Department department = new Department(database);
        IntakeView thrown = IntakesTest.minutes(department);
        department.intakes.discard(Someone.supervisor(), thrown.id(), new ExpectedVersion(thrown.version()));
        IntakeView accepted = IntakesTest.minutes(department);
        department.intakes.accept(Someone.supervisor(), accepted.id(), IntakesTest.everything(accepted, false));

        IntakeView third = IntakesTest.minutes(department);

        assertThat(third.id()).isNotIn(thrown.id(), accepted.id());
        assertThat(third.state()).isEqualTo(IntakeState.OPEN);
    }
}
