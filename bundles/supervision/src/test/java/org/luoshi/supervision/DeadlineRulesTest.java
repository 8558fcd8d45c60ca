package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.VersionConflict;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.item.Urgency;
import org.luoshi.supervision.settings.Terms;
import org.luoshi.supervision.settings.Terms.Unit;
import org.luoshi.supervision.view.DeadlineRuleView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class DeadlineRulesTest {
    @OnEveryDatabase
    void comesWithRulesThatSayWhosePracticeTheyAre(TestDatabase database) {
        Department department = new Department(database);

        assertThat(department.deadlineRules.all())
                .hasSize(9)
                .allSatisfy(rule -> assertThat(rule.terms().basis()).isNotBlank());
        assertThat(department.deadlineRules.suggest(SourceKind.INSTRUCTION, Urgency.ORDINARY, Department.MONDAY))
                .hasValueSatisfying(suggestion -> assertThat(suggestion.due()).isEqualTo(LocalDate.of(2026, 7, 21)));
        assertThat(department.deadlineRules.suggest(SourceKind.OTHER, Urgency.ORDINARY, null))
                .isEmpty();
    }

    @OnEveryDatabase
    void anOfficeKeepsItsOwnTable(TestDatabase database) {
        Department department = new Department(database);
        Terms own = new Terms("其他事项", SourceKind.OTHER, null, 10, Unit.WORKDAYS, "本厅督查办法第八条");

        DeadlineRuleView added = department.deadlineRules.add(Someone.supervisor(), own);
        assertThat(department.deadlineRules.suggest(SourceKind.OTHER, Urgency.URGENT, Department.MONDAY))
                .hasValueSatisfying(suggestion -> assertThat(suggestion.due()).isEqualTo(LocalDate.of(2026, 7, 20)));
        Terms shorter = new Terms("其他事项", SourceKind.OTHER, null, 5, Unit.WORKDAYS, null);
        ExpectedVersion read = new ExpectedVersion(added.version());
        DeadlineRuleView changed = department.deadlineRules.change(Someone.supervisor(), added.id(), read, shorter);

        assertThatThrownBy(() -> department.deadlineRules.remove(Someone.supervisor(), added.id(), read))
                .isInstanceOf(VersionConflict.class);
        department.deadlineRules.remove(Someone.supervisor(), added.id(), new ExpectedVersion(changed.version()));
        assertThat(department.deadlineRules.all()).hasSize(9);
        assertThat(department.audit.actions())
                .containsExactly(
                        "supervision.deadline-rule-add",
                        "supervision.deadline-rule-change",
                        "supervision.deadline-rule-remove");
    }

    @OnEveryDatabase
    void refusesRulesThatSayNothing(TestDatabase database) {
        Department department = new Department(database);

        assertThatThrownBy(() ->
                        department.deadlineRules.add(Someone.supervisor(), new Terms(" ", null, null, 0, null, null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("name, unit, days");
    }
}
