package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.work.Light;
import org.luoshi.platform.api.work.Todo;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeViewer;

class DueItemsTest {
    private static final LocalDate JULY_17 = LocalDate.of(2026, 7, 17);

    @OnEveryDatabase
    void followsTheItemFromDeskToDesk(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.drafted("完成公示", JULY_17);
        assertThat(of(department, Someone.leader())).isEmpty();

        item = department.take(Someone.supervisor(), Step.SUBMIT, item, Inputs.none());
        assertThat(of(department, Someone.leader())).containsExactly("待您立项审批");
        item = department.take(Someone.leader(), Step.APPROVE, item, Inputs.none());
        assertThat(of(department, Someone.leader())).isEmpty();
        assertThat(of(department, Someone.supervisor())).containsExactly("已立项，待交办");
        item = department.take(Someone.supervisor(), Step.DISPATCH, item, Inputs.none());
        assertThat(of(department, Someone.officeHead())).containsExactly("新交办事项，待签收");
        item = department.take(Someone.handler(), Step.RECEIVE, item, Inputs.none());
        assertThat(of(department, Someone.handler())).containsExactly("您承办的事项，按时办理和反馈");
        item = department.take(Someone.handler(), Step.FEEDBACK, item, Inputs.of("done", "完成初稿", "progress", 40));
        assertThat(of(department, Someone.officeHead())).containsExactly("本处室的反馈待您审签");
        department.take(Someone.handler(), Step.REQUEST_CLOSURE, item, Inputs.of("conclusion", "已公示"));
        assertThat(of(department, Someone.handler())).isEmpty();
        assertThat(of(department, Someone.supervisor())).containsExactly("处室申请办结，待核查");
        assertThat(of(department, Someone.supervisor(Someone.RESOURCES)))
                .as("nobody judges the own work")
                .doesNotContain("处室申请办结，待核查");
    }

    @OnEveryDatabase
    void theMostUrgentComesFirstWithItsLight(TestDatabase database) {
        Department department = new Department(database);
        department.inProgress("不急", LocalDate.of(2026, 9, 30));
        department.inProgress("紧急", LocalDate.of(2026, 7, 8));

        List<Todo> todos = department.dueItems.todos(Someone.handler(), 10);

        assertThat(todos).hasSize(2);
        assertThat(todos.get(0).title().in(Locale.CHINA)).isEqualTo("督〔2026〕2号 紧急");
        assertThat(todos.get(0).light()).isEqualTo(Light.AMBER);
        assertThat(todos.get(0).due()).isEqualTo(LocalDate.of(2026, 7, 8));
        assertThat(todos.get(1).due()).as("its weekly report comes first").isEqualTo(LocalDate.of(2026, 7, 13));
        assertThat(department.dueItems.todos(Someone.handler(), 1)).hasSize(1);
    }

    @OnEveryDatabase
    void whatIsNotOnesOwnComesThroughHoweverMuchOfOnesOwnIsDueBefore(TestDatabase database) {
        Department department = new Department(database);
        for (int day = 8; day < 13; day++) {
            requestClosure(department, department.inProgress("本处室的" + day, LocalDate.of(2026, 7, day)));
        }
        ItemView foreign =
                department.supervision.register(Someone.supervisor(), Department.draft("别处室的", JULY_17, 5, Set.of()));
        foreign = department.take(Someone.supervisor(), Step.SUBMIT, foreign, Inputs.none());
        foreign = department.take(Someone.leader(), Step.APPROVE, foreign, Inputs.none());
        foreign = department.take(Someone.supervisor(), Step.DISPATCH, foreign, Inputs.none());
        FakeViewer other = Someone.of(51, "高望", 5, DataScope.OFFICE, "read", "handle");
        foreign = department.take(other, Step.RECEIVE, foreign, Inputs.none());
        foreign = department.take(other, Step.START, foreign, Inputs.none());
        department.take(other, Step.REQUEST_CLOSURE, foreign, Inputs.of("conclusion", "已公示"));

        assertThat(department.dueItems.todos(Someone.supervisor(Someone.RESOURCES), 3))
                .singleElement()
                .satisfies(todo -> assertThat(todo.title().in(Locale.CHINA)).endsWith("别处室的"));
    }

    private static void requestClosure(Department department, ItemView item) {
        department.take(Someone.handler(), Step.REQUEST_CLOSURE, item, Inputs.of("conclusion", "已公示"));
    }

    @OnEveryDatabase
    void aReportWaitsForSomebodyElse(TestDatabase database) {
        Department department = new Department(database);
        department.reports.create(Someone.supervisor(), null);

        assertThat(of(department, Someone.leader())).containsExactly("周报待您审批");
        assertThat(of(department, Someone.supervisor())).isEmpty();
    }

    private static List<String> of(Department department, Viewer viewer) {
        return department.dueItems.todos(viewer, 20).stream()
                .map(todo -> todo.detail().in(Locale.CHINA))
                .toList();
    }
}
