package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.VersionConflict;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.settings.Thresholds;
import org.luoshi.supervision.view.ThresholdsView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class SupervisionSettingsTest {
    private static final Thresholds WANTED = new Thresholds(5, List.of(7, 2), 3);

    @OnEveryDatabase
    void areThoseOfTheConfigurationUntilTheOfficeSetsItsOwn(TestDatabase database) {
        Department department = new Department(database);
        SupervisionSettings settings = department.desk.settings();
        assertThat(settings.thresholds()).isEqualTo(new ThresholdsView(new Thresholds(3, List.of(1, 3), 5), 0));

        ThresholdsView changed = settings.change(Someone.supervisor(), new ExpectedVersion(0), WANTED);

        assertThat(changed.version()).isEqualTo(1);
        assertThat(settings.amberWorkdays()).isEqualTo(5);
        assertThat(settings.remindBeforeWorkdays()).containsExactly(2, 7);
        assertThat(settings.remindOverdueEveryWorkdays()).isEqualTo(3);
        assertThat(department.audit.entries())
                .last()
                .satisfies(entry -> assertThat(entry.event().after()).containsEntry("amberWorkdays", 5));
        SupervisionSettings elsewhere =
                TestSettings.standard(department.transactions, department.audit, department.clock);
        assertThat(elsewhere.thresholds()).isEqualTo(changed);
    }

    @OnEveryDatabase
    void areNoticedOnAnotherNodeWithinSeconds(TestDatabase database) {
        Department department = new Department(database);
        SupervisionSettings elsewhere =
                TestSettings.standard(department.transactions, department.audit, department.clock);
        assertThat(elsewhere.amberWorkdays()).isEqualTo(3);
        department.desk.settings().change(Someone.supervisor(), new ExpectedVersion(0), WANTED);
        assertThat(elsewhere.amberWorkdays()).isEqualTo(3);
        department.clock.advance(SupervisionSettings.OTHERS_NOTICED_AFTER);
        assertThat(elsewhere.amberWorkdays()).isEqualTo(5);
    }

    @OnEveryDatabase
    void areNotOverwrittenByWhoeverReadThemBefore(TestDatabase database) {
        Department department = new Department(database);
        SupervisionSettings settings = department.desk.settings();
        settings.change(Someone.supervisor(), new ExpectedVersion(0), WANTED);
        assertThatThrownBy(() -> settings.change(Someone.supervisor(), new ExpectedVersion(0), WANTED))
                .isInstanceOf(VersionConflict.class);
    }

    @Test
    void namesEachThresholdThatMakesNoSense() {
        assertThatThrownBy(() -> new Thresholds(0, List.of(1, 1), 61).check())
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .extracting(FieldError::field)
                        .containsExactly("amberWorkdays", "remindBeforeWorkdays", "remindOverdueEveryWorkdays"));
        assertThatThrownBy(() -> new Thresholds(1, List.of(1, 2, 3, 4, 5, 6), 1).check())
                .isInstanceOf(InvalidInput.class);
    }
}
