package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.supervision.item.ItemDraft;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.PlannedPart;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.view.EntryView.SubTaskView;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

/** Sub-tasks are put right as long as nobody has been given the item. */
class EditedSubTasksTest {
    private static final LocalDate JULY_17 = LocalDate.of(2026, 7, 17);
    private static final PlannedPart DRAFT = new PlannedPart("形成初稿", null, LocalDate.of(2026, 7, 10), null);
    private static final PlannedPart WRONG = new PlannedPart("完成公式", 5L, null, "文件印发后3日内");
    private static final PlannedPart RIGHT = new PlannedPart("完成公示", 5L, JULY_17, null);

    @OnEveryDatabase
    void aChangeReplacesThem(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.supervision.register(Someone.supervisor(), with(List.of(DRAFT, WRONG)));
        long kept = item.entries().subTasks().get(0).id();

        item = edit(department, item, with(List.of(DRAFT, RIGHT)));

        List<SubTaskView> stored = stored(department, item);
        assertThat(stored).extracting(SubTaskView::title).containsExactly("形成初稿", "完成公示");
        assertThat(stored.get(0).id()).isEqualTo(kept);
        assertThat(stored.get(1).due()).isEqualTo(JULY_17);
        assertThat(department.lastAuditAfter())
                .containsEntry("subTasks", List.of("形成初稿 2026-07-10", "完成公示 2026-07-17"));
    }

    @OnEveryDatabase
    void theyCanBeTakenOutUntilTheItemIsDispatched(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.supervision.register(Someone.supervisor(), with(List.of(WRONG)));
        item = department.take(Someone.supervisor(), Step.SUBMIT, item, Inputs.none());
        item = department.take(Someone.leader(), Step.APPROVE, item, Inputs.none());

        item = edit(department, item, with(List.of()));

        assertThat(stored(department, item)).isEmpty();
        item = department.take(Someone.supervisor(), Step.DISPATCH, item, Inputs.none());
        item = department.take(Someone.handler(), Step.RECEIVE, item, Inputs.none());
        item = department.take(Someone.handler(), Step.START, item, Inputs.none());
        item = department.take(Someone.handler(), Step.REQUEST_CLOSURE, item, Inputs.of("conclusion", "已完成公示"));
        assertThat(item.head().state()).isEqualTo(ItemState.CLOSURE_REQUESTED);
    }

    @OnEveryDatabase
    void aChangeThatDoesNotSpeakOfThemLeavesThem(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.supervision.register(Someone.supervisor(), with(List.of(DRAFT)));

        item = edit(department, item, with(null));

        assertThat(stored(department, item)).extracting(SubTaskView::title).containsExactly("形成初稿");
    }

    @OnEveryDatabase
    void aSubTaskThatIsAddedLaterIsLookedAtLikeThoseOfTheDraft(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.inProgress("完成公示", JULY_17);
        StepInput endless = Inputs.of(Map.of("title", "报告", "relativeDue", "长".repeat(201)));

        assertThatThrownBy(() -> department.take(Someone.handler(), Step.ADD_SUB_TASK, item, endless))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .extracting(FieldError::field)
                        .containsExactly("relativeDue"));
    }

    private static ItemView edit(Department department, ItemView item, ItemDraft draft) {
        return department.supervision.edit(
                Someone.supervisor(), item.head().id(), new ExpectedVersion(item.version()), draft);
    }

    private static List<SubTaskView> stored(Department department, ItemView item) {
        return department
                .supervision
                .item(Someone.supervisor(), item.head().id())
                .entries()
                .subTasks();
    }

    private static ItemDraft with(List<PlannedPart> parts) {
        return Inputs.with(Department.draft("完成公示", JULY_17), parts);
    }
}
