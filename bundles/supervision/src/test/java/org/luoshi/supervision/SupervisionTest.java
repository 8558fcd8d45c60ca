package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.luoshi.supervision.Department.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Forbidden;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.error.VersionConflict;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.view.EntryView.TimelineView;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.supervision.view.Named;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class SupervisionTest {
    private static final LocalDate JULY_17 = LocalDate.of(2026, 7, 17);

    @OnEveryDatabase
    void carriesAnItemFromDraftToWriteOff(TestDatabase database) {
        Department department = new Department(database);

        ItemView item = department.closed("完成立项清单公示", JULY_17);
        item = department.take(Someone.supervisor(), Step.REPORT_TO_LEADER, item, Inputs.none());
        item = department.take(Someone.supervisor(), Step.WRITE_OFF, item, Inputs.none());

        ItemView read =
                department.supervision.item(Someone.leader(), item.head().id());
        assertThat(read.head().state()).isEqualTo(ItemState.WRITTEN_OFF);
        assertThat(read.head().number()).isEqualTo("督〔2026〕1号");
        assertThat(read.version()).isEqualTo(item.version());
        assertThat(read.people().leadOffice()).isEqualTo(new Named(Someone.RESOURCES, "资源配置处"));
        assertThat(read.people().assistOffices()).containsExactly(new Named(5, "监督评估处"));
        assertThat(read.people().handler()).isEqualTo(new Named(31, "林岚"));
        assertThat(read.entries().timeline())
                .extracting(TimelineView::event)
                .containsExactly(
                        "CREATED",
                        "SUBMIT",
                        "APPROVE",
                        "DISPATCH",
                        "RECEIVE",
                        "START",
                        "REQUEST_CLOSURE",
                        "BEGIN_VERIFICATION",
                        "PASS",
                        "REPORT_TO_LEADER",
                        "WRITE_OFF");
        assertThat(department.audit.actions()).hasSize(11).startsWith("supervision.register", "supervision.submit");
        assertThat(department.lastAuditAfter()).containsEntry("state", "WRITTEN_OFF");
    }

    @OnEveryDatabase
    void everyChangeMovesTheVersionEvenAtTheSameMoment(TestDatabase database) {
        Department department = new Department(database);
        ItemView before = department.inProgress("完成公示", JULY_17);

        ItemView after = department.take(Someone.supervisor(), Step.URGE, before, Inputs.of("way", "PHONE"));

        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.entries().urges()).hasSize(1);
    }

    @OnEveryDatabase
    void theResultOfAnUrgeIsKept(TestDatabase database) {
        Department department = new Department(database);
        ItemView urged = department.take(
                Someone.supervisor(), Step.URGE, department.inProgress("完成公示", JULY_17), Inputs.of("way", "PHONE"));
        long urge = urged.entries().urges().get(0).id();

        department.take(
                Someone.supervisor(), Step.RECORD_URGE_RESULT, urged, Inputs.of("urgeId", urge, "note", "承诺周五前办结"));

        ItemView read =
                department.supervision.item(Someone.leader(), urged.head().id());
        assertThat(read.entries().urges()).singleElement().satisfies(kept -> {
            assertThat(kept.result()).isEqualTo("承诺周五前办结");
            assertThat(kept.resultBy()).isEqualTo(Someone.supervisor().name());
            assertThat(kept.resultAt()).isNotNull();
        });
    }

    @OnEveryDatabase
    void refusesAStepOnAVersionThatIsGoneAndShowsTheRecord(TestDatabase database) {
        Department department = new Department(database);
        ItemView stale = department.inProgress("完成公示", JULY_17);
        department.take(Someone.supervisor(), Step.URGE, stale, Inputs.of("way", "PHONE"));

        assertThatThrownBy(() -> department.take(Someone.supervisor(), Step.SUSPEND, stale, Inputs.of("note", "等")))
                .isInstanceOfSatisfying(VersionConflict.class, conflict -> assertThat(conflict.current())
                        .containsEntry("title", "完成公示")
                        .containsEntry("state", "IN_PROGRESS")
                        .containsEntry("version", stale.version() + 1));
    }

    @OnEveryDatabase
    void anItemOfAnotherOfficeDoesNotExist(TestDatabase database) {
        Department department = new Department(database);
        long id = department.inProgress("完成公示", JULY_17).head().id();

        assertThatThrownBy(() -> department.supervision.item(Someone.of(71, "路人", 7, DataScope.OFFICE, "read"), id))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        department.supervision.item(Someone.of(32, "同事", Someone.RESOURCES, DataScope.OWN, "read"), id))
                .isInstanceOf(NotFound.class);
        assertThat(department.supervision.item(Someone.of(51, "高望", 5, DataScope.OFFICE, "read"), id))
                .as("an assisting office sees it")
                .isNotNull();
    }

    @OnEveryDatabase
    void offersOnlyStepsThatAreOpenToTheViewer(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.dispatched("完成公示", JULY_17);
        long id = item.head().id();

        assertThat(department.supervision.item(Someone.handler(), id).head().steps())
                .containsExactlyInAnyOrder(Step.RECEIVE, Step.REQUEST_RETURN);
        assertThat(department.supervision.item(Someone.supervisor(), id).head().steps())
                .contains(Step.URGE, Step.REASSIGN)
                .doesNotContain(Step.RECEIVE, Step.WRITE_OFF);
        assertThatThrownBy(() -> department.take(Someone.handler(), Step.URGE, item, Inputs.of("way", "PHONE")))
                .isInstanceOf(Forbidden.class);
    }

    @OnEveryDatabase
    void namesEveryFieldThatIsWrongAndSavesNothing(TestDatabase database) {
        Department department = new Department(database);

        assertThatThrownBy(() -> department.supervision.register(
                        Someone.supervisor(), draft("长".repeat(201), LocalDate.of(2026, 7, 1), 99, Set.of(98L))))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> {
                    assertThat(wrong.errors())
                            .extracting(FieldError::field)
                            .containsExactlyInAnyOrder("title", "due", "leadOfficeId", "assistOfficeIds");
                    assertThat(wrong.errors().get(0).message().in(Locale.CHINA)).isEqualTo("最多200字，现有201字。");
                });
        assertThat(department.audit.entries()).isEmpty();
    }

    @OnEveryDatabase
    void editsAndDiscardsDraftsOnly(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.drafted("完成公示", JULY_17);

        ItemView edited = department.supervision.edit(
                Someone.supervisor(),
                item.head().id(),
                new ExpectedVersion(item.version()),
                draft("完成立项公示", JULY_17, 6, Set.of(Someone.RESOURCES)));
        assertThat(edited.head().title()).isEqualTo("完成立项公示");
        assertThat(edited.people().assistOffices()).containsExactly(new Named(Someone.RESOURCES, "资源配置处"));

        department.supervision.discard(Someone.supervisor(), item.head().id(), new ExpectedVersion(edited.version()));
        assertThatThrownBy(() -> department.supervision.item(
                        Someone.supervisor(), item.head().id()))
                .isInstanceOf(NotFound.class);

        ItemView dispatched = department.dispatched("已交办", JULY_17);
        assertThatThrownBy(() -> department.supervision.discard(
                        Someone.supervisor(), dispatched.head().id(), new ExpectedVersion(dispatched.version())))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> department.supervision.edit(
                        Someone.supervisor(),
                        dispatched.head().id(),
                        new ExpectedVersion(dispatched.version()),
                        draft("改", JULY_17)))
                .isInstanceOf(RuleViolation.class);
    }

    @OnEveryDatabase
    void takesAStepOnAllItemsOrOnNone(TestDatabase database) {
        Department department = new Department(database);
        ItemView one = department.drafted("一", JULY_17);
        ItemView two = department.drafted("二", JULY_17);
        ItemView dispatched = department.dispatched("三", JULY_17);

        assertThatThrownBy(() -> department.supervision.takeOnAll(
                        Someone.supervisor(), Step.SUBMIT, which(one, two, dispatched), Inputs.none()))
                .isInstanceOf(RuleViolation.class);
        assertThat(state(department, one)).isEqualTo(ItemState.DRAFT);

        department.supervision.takeOnAll(Someone.supervisor(), Step.SUBMIT, which(one, two), Inputs.none());
        assertThat(state(department, one)).isEqualTo(ItemState.PENDING_APPROVAL);
        assertThat(state(department, two)).isEqualTo(ItemState.PENDING_APPROVAL);
    }

    @OnEveryDatabase
    void tellsThoseWhoHaveSomethingToDo(TestDatabase database) {
        Department department = new Department(database);

        ItemView item = department.dispatched("完成公示", JULY_17);
        assertThat(department.notifier.toldTo(2)).as("the approver").hasSize(1);
        assertThat(department.notifier.toldTo(30)).as("head of the lead office").hasSize(1);
        assertThat(department.notifier.toldTo(51)).as("an assisting office").isEmpty();

        department.take(Someone.handler(), Step.RECEIVE, item, Inputs.none());
        assertThat(department.notifier.toldTo(31)).singleElement().satisfies(notice -> {
            assertThat(notice.link())
                    .isEqualTo("/m/supervision/items/" + item.head().id());
            assertThat(notice.title().in(Locale.CHINA)).isEqualTo("新交办的督办事项：完成公示");
        });
    }

    private static List<Supervision.Which> which(ItemView... items) {
        return java.util.Arrays.stream(items)
                .map(item -> new Supervision.Which(item.head().id(), item.version()))
                .toList();
    }

    private static ItemState state(Department department, ItemView item) {
        return department
                .supervision
                .item(Someone.leader(), item.head().id())
                .head()
                .state();
    }
}
