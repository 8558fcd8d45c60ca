package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.supervision.Acceptance.CorrectedItem;
import org.luoshi.supervision.Acceptance.NoAction;
import org.luoshi.supervision.item.Assignment;
import org.luoshi.supervision.item.Category;
import org.luoshi.supervision.item.Deadline;
import org.luoshi.supervision.item.ItemDraft;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.Matter;
import org.luoshi.supervision.item.Origin;
import org.luoshi.supervision.item.PlannedPart;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.item.Source;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.item.Urgency;
import org.luoshi.supervision.list.ItemOrder;
import org.luoshi.supervision.notice.Coverage;
import org.luoshi.supervision.notice.IntakeState;
import org.luoshi.supervision.store.ItemLists;
import org.luoshi.supervision.view.IntakeView;
import org.luoshi.supervision.view.ItemRef;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.supervision.view.ProposalView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class IntakesTest {
    @OnEveryDatabase
    void carriesMinutesIntoItemsWithEveryClauseDecided(TestDatabase database) {
        Department department = new Department(database);
        IntakeView intake = minutes(department);
        assertThat(intake.title()).isEqualTo("厅长办公会议纪要");
        assertThat(intake.proposal().source())
                .isEqualTo(new Source(
                        SourceKind.DIRECTOR_MEETING, null, "厅长办公会议〔2026〕第14次", null, Department.MONDAY, null));

        IntakeView.Accepted accepted =
                department.intakes.accept(Someone.supervisor(), intake.id(), everything(intake, true));

        assertThat(accepted.items()).hasSize(7).allSatisfy(line -> assertThat(line.state())
                .isEqualTo(ItemState.PENDING_APPROVAL));
        assertThat(accepted.warnings()).isEmpty();
        IntakeView read = department.intakes.intake(intake.id());
        assertThat(read.state()).isEqualTo(IntakeState.ACCEPTED);
        assertThat(read.clauses()).extracting(IntakeView.Clause::coverage).doesNotContain(Coverage.OPEN);
        assertThat(clause(read, "一（一）").items()).hasSize(1);
        assertThat(clause(read, "四").reason()).isEqualTo("通报事项");
        assertThat(department.intakes.page(new ItemLists.Place(null, 20)).items())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.items()).isEqualTo(7);
                    assertThat(line.covered()).isEqualTo(line.clauses());
                });
    }

    @OnEveryDatabase
    void coversAClauseByEachOfItsTwoItems(TestDatabase database) {
        Department department = new Department(database);
        String text = "厅长办公会议纪要\n〔2026〕第15次\n\n一、由资源配置处牵头，8月底前完成立项公示。由监督评估处牵头，9月底前开展一次抽查。";
        IntakeView intake = department.intakes.take(
                Someone.supervisor(), new Intakes.NewIntake(null, null, text, Department.MONDAY, false));
        assertThat(intake.proposal().items())
                .extracting(ProposalView.Item::clause, ProposalView.Item::content)
                .containsExactly(tuple("一", "由资源配置处牵头，8月底前完成立项公示"), tuple("一", "由监督评估处牵头，9月底前开展一次抽查"));

        IntakeView.Accepted accepted =
                department.intakes.accept(Someone.supervisor(), intake.id(), everything(intake, false));

        assertThat(accepted.items()).hasSize(2);
        assertThat(clause(accepted.intake(), "一")).satisfies(clause -> {
            assertThat(clause.coverage()).isEqualTo(Coverage.ITEM);
            assertThat(clause.items()).extracting(ItemRef::title).containsExactly("完成立项公示", "开展一次抽查");
        });
        assertThat(accepted.items())
                .extracting(line -> department.supervision.item(Someone.supervisor(), line.id()))
                .extracting(ItemView::origin)
                .containsOnly(new Origin(intake.id(), "一", false));
        assertThat(department.intakes.page(new ItemLists.Place(null, 20)).items())
                .singleElement()
                .satisfies(line -> assertThat(line.covered()).isEqualTo(line.clauses()));
    }

    @OnEveryDatabase
    void aDoubleClickRegistersOnce(TestDatabase database) throws Exception {
        Department department = new Department(database);
        IntakeView intake = minutes(department);
        Acceptance acceptance = everything(intake, false);

        List<IntakeView.Accepted> answers = AtOnce.run(
                Collections.nCopies(6, () -> department.intakes.accept(Someone.supervisor(), intake.id(), acceptance)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.items()).hasSize(7));
        assertThat(department
                        .search
                        .page(Someone.leader(), Filters.none(), ItemOrder.DUE_FIRST, new ItemLists.Place(null, 50))
                        .total())
                .isEqualTo(7);
    }

    @OnEveryDatabase
    void refusesToLeaveAClauseUndecidedAndRegistersNothing(TestDatabase database) {
        Department department = new Department(database);
        IntakeView intake = minutes(department);
        Acceptance all = everything(intake, false);
        List<CorrectedItem> items = new ArrayList<>(all.items());
        items.remove(0);
        items.add(new CorrectedItem("九（九）", items.get(0).draft()));

        assertThatThrownBy(() -> department.intakes.accept(
                        Someone.supervisor(), intake.id(), new Acceptance(false, items, all.noAction())))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .extracting(FieldError::field)
                        .containsExactly("items[6].clause", "clauses[一（一）]"));
        assertThat(department.intakes.intake(intake.id()).state()).isEqualTo(IntakeState.OPEN);
    }

    @OnEveryDatabase
    void countsAnItemForEveryClauseThatItNames(TestDatabase database) {
        Department department = new Department(database);
        IntakeView intake = minutes(department);
        Acceptance all = everything(intake, false);
        List<CorrectedItem> items = new ArrayList<>(all.items());
        items.remove(1);
        ItemDraft first = items.remove(0).draft();
        String both = "一（一）、一（二）";
        items.add(0, new CorrectedItem(both, Inputs.at(first, new Origin(intake.id(), both, false))));

        department.intakes.accept(Someone.supervisor(), intake.id(), new Acceptance(false, items, all.noAction()));

        IntakeView read = department.intakes.intake(intake.id());
        assertThat(clause(read, "一（二）").coverage()).isEqualTo(Coverage.ITEM);
        assertThat(clause(read, "一（二）").items())
                .isEqualTo(clause(read, "一（一）").items())
                .hasSize(1);
    }

    @OnEveryDatabase
    void warnsWhenTheSameSourceAndOfficeAreSupervisedAlready(TestDatabase database) {
        Department department = new Department(database);
        department.drafted("早先登记的", null);
        IntakeView intake = minutes(department);

        IntakeView.Accepted accepted =
                department.intakes.accept(Someone.supervisor(), intake.id(), everything(intake, false));

        assertThat(accepted.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.clause()).isEqualTo("一（一）");
            assertThat(warning.items()).hasSize(1);
            assertThat(warning.message().in(Locale.CHINA)).contains("多头督办");
        });
    }

    @OnEveryDatabase
    void isThrownAwayOnlyWhileNothingIsRegistered(TestDatabase database) {
        Department department = new Department(database);
        IntakeView first = minutes(department);
        department.intakes.discard(Someone.supervisor(), first.id(), new ExpectedVersion(first.version()));
        assertThatThrownBy(() -> department.intakes.intake(first.id())).isInstanceOf(NotFound.class);

        IntakeView second = minutes(department);
        department.intakes.accept(Someone.supervisor(), second.id(), everything(second, false));
        long version = department.intakes.intake(second.id()).version();
        assertThatThrownBy(() ->
                        department.intakes.discard(Someone.supervisor(), second.id(), new ExpectedVersion(version)))
                .isInstanceOf(RuleViolation.class);
    }

    static IntakeView minutes(Department department) {
        return department.intakes.take(
                Someone.supervisor(), new Intakes.NewIntake(null, "纪要.txt", Samples.minutes(), null, false));
    }

    /** Accepts what was proposed; where no office is named, the clerk chooses. */
    static Acceptance everything(IntakeView intake, boolean submit) {
        ProposalView proposal = intake.proposal();
        List<CorrectedItem> items = proposal.items().stream()
                .map(item -> new CorrectedItem(item.clause(), draft(intake, item)))
                .toList();
        List<NoAction> none = proposal.noAction().stream()
                .map(clause -> new NoAction(clause.clause(), clause.reason().in(Locale.CHINA)))
                .toList();
        return new Acceptance(submit, items, none);
    }

    private static ItemDraft draft(IntakeView intake, ProposalView.Item item) {
        Long lead = item.leadOffices().stream()
                .map(ProposalView.Mention::id)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(8L);
        LocalDate due = item.milestones().stream()
                .map(ProposalView.Milestone::due)
                .filter(Objects::nonNull)
                .reduce((one, other) -> other)
                .orElse(null);
        List<PlannedPart> parts = item.milestones().stream()
                .map(step -> new PlannedPart(step.what(), null, step.due(), step.relative()))
                .toList();
        return new ItemDraft(
                new Matter(item.title(), item.content(), item.requirement(), Category.DAILY, Urgency.ORDINARY, false),
                intake.proposal().source(),
                new Assignment(lead, null, null, null),
                null,
                Set.of(),
                Deadline.named(due, false, null, null),
                parts,
                new Origin(intake.id(), item.clause(), false));
    }

    private static IntakeView.Clause clause(IntakeView intake, String path) {
        return intake.clauses().stream()
                .filter(clause -> clause.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
