package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.work.OpenWork.Share;
import org.luoshi.supervision.item.Assignment;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.item.SupervisionItem;
import org.luoshi.supervision.store.ItemLists;
import org.luoshi.supervision.view.IntakeLine;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeViewer;

class OpenItemsTest {
    private static final LocalDate JULY_17 = LocalDate.of(2026, 7, 17);
    private static final long HANDLER = 31;
    private static final long SUCCESSOR = 30;
    private static final FakeViewer ADMINISTRATOR = FakeViewer.named(900, "系统管理员");

    @OnEveryDatabase
    void countsWhatIsOpenByWhatThePersonIsToIt(TestDatabase database) {
        Department department = new Department(database);
        department.inProgress("完成公示", JULY_17);
        department.inProgress("完成验收", JULY_17);
        OpenItems open = of(department);

        assertThat(open.of(HANDLER)).extracting(Share::count).containsExactly(2L);
        assertThat(open.of(HANDLER).get(0).kind().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("承办人");
        assertThat(open.of(2).get(0).kind().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("责任厅领导");
        assertThat(open.of(51)).isEmpty();
        assertThat(open.module()).isEqualTo("supervision");
    }

    @OnEveryDatabase
    void theSuccessorTakesThePlaceInEverythingAndEachItemSaysSo(TestDatabase database) {
        Department department = new Department(database);
        ItemView item = department.inProgress("完成公示", JULY_17);
        department.inProgress("完成验收", JULY_17);
        OpenItems open = of(department);

        assertThat(open.handOver(ADMINISTRATOR, HANDLER, SUCCESSOR)).isEqualTo(2);

        assertThat(open.of(HANDLER)).isEmpty();
        assertThat(open.of(SUCCESSOR)).extracting(Share::count).containsExactly(2L);
        List<String> timeline = department.transactions.read(
                () -> department.items.find(item.head().id()).map(SupervisionItem::dossier).stream()
                        .flatMap(dossier -> dossier.timeline().stream())
                        .map(entry -> entry.text().in(Locale.SIMPLIFIED_CHINESE))
                        .toList());
        assertThat(timeline).contains("由林岚移交给许进");
        assertThat(department.audit.entries())
                .filteredOn(entry -> entry.event().action().equals("supervision.hand-over"))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.who().personId()).isEqualTo(900));
        assertThat(department.notifier.toldTo(SUCCESSOR)).last().satisfies(notice -> assertThat(
                        notice.title().in(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("林岚的督办工作已移交给您，共 2 项"));
        assertThat(department.dueItems.todos(Someone.officeHead(), 10)).isNotEmpty();
        assertThat(open.handOver(ADMINISTRATOR, HANDLER, SUCCESSOR)).isZero();
    }

    @OnEveryDatabase
    void papersAndReportsThatAreNotDoneGoOnWithTheSuccessor(TestDatabase database) {
        Department department = new Department(database);
        drafts(department);
        OpenItems open = of(department);

        assertThat(open.of(HANDLER))
                .extracting(share -> share.kind().in(Locale.SIMPLIFIED_CHINESE))
                .containsExactly("待登记来文的经办人", "周报草稿的编制人");
        assertThat(open.handOver(ADMINISTRATOR, HANDLER, SUCCESSOR)).isEqualTo(2);

        assertThat(open.of(HANDLER)).isEmpty();
        assertThat(open.of(SUCCESSOR)).extracting(Share::count).containsExactly(1L, 1L);
        assertThat(department.intakes.page(new ItemLists.Place(null, 20)).items())
                .extracting(IntakeLine::by)
                .containsExactly("许进");
        assertThat(department.lastAuditAfter()).isEqualTo(Map.of("carriedOnBy", SUCCESSOR));
        assertThat(department.notifier.toldTo(SUCCESSOR)).hasSize(1);
    }

    @OnEveryDatabase
    void countsWhatASuccessorCouldNotOpenOrCarryOn(TestDatabase database) {
        Department department = new Department(database);
        department.inProgress("完成公示", JULY_17);
        department.inProgress("完成验收", JULY_17);
        OpenItems open = of(department);
        FakeViewer headElsewhere = Someone.of(51, "邻处长", 77, DataScope.OFFICE, "read", "handle", "sign");
        FakeViewer auditor = FakeViewer.named(52, "审计员").seeing(DataScope.ALL).allowed("audit.read");

        assertThat(open.closedTo(HANDLER, Someone.officeHead())).isZero();
        assertThat(open.closedTo(HANDLER, headElsewhere)).isEqualTo(2);
        assertThat(open.closedTo(HANDLER, headElsewhere.seeing(DataScope.ALL))).isZero();
        assertThat(open.closedTo(HANDLER, headElsewhere.seeing(DataScope.OWN)))
                .as("handlers see what they handle")
                .isZero();
        assertThat(open.closedTo(HANDLER, auditor)).isEqualTo(2);
        assertThat(open.closedTo(HANDLER, auditor.allowed("supervision.read")))
                .as("seen, not handled")
                .isEqualTo(2);
        assertThat(open.closedTo(2, Someone.leader())).isZero();
        assertThat(open.closedTo(2, headElsewhere.seeing(DataScope.OWN)))
                .as("leaders who see what they handle only")
                .isEqualTo(2);
    }

    @OnEveryDatabase
    void papersAndReportsNeedSomebodyWhoMayTakeThemUp(TestDatabase database) {
        Department department = new Department(database);
        drafts(department);
        OpenItems open = of(department);
        FakeViewer clerk = FakeViewer.named(53, "督查员").seeing(DataScope.ALL);

        assertThat(open.closedTo(HANDLER, clerk.allowed("supervision.read"))).isEqualTo(2);
        assertThat(open.closedTo(HANDLER, clerk.allowed("supervision.register")))
                .isEqualTo(1);
        assertThat(open.closedTo(
                        HANDLER,
                        clerk.allowed("supervision.register", "supervision.report", "supervision.report-read")))
                .isZero();
    }

    @Test
    void theTelephoneOfWhoLeavesDoesNotStay() {
        Assignment before = new Assignment(4L, 2L, 30L, 31L);
        Assignment handler = before.handedOver(31, 51);
        Assignment head = before.handedOver(30, 51);

        assertThat(handler).isEqualTo(new Assignment(4L, 2L, 30L, 51L));
        assertThat(handler.hasPassedOn(before)).isTrue();
        assertThat(head).isEqualTo(new Assignment(4L, 2L, 51L, 31L));
        assertThat(head.hasPassedOn(before)).isFalse();
    }

    /** A paper and a weekly report that somebody began who leaves. */
    static void drafts(Department department) {
        String text = "各处室：\n一、资源配置处于7月17日前完成公示。\n二、财务处于7月底前报送材料。";
        department.intakes.take(Someone.handler(), new Intakes.NewIntake("通知", null, text, Department.MONDAY, false));
        department.reports.create(Someone.handler(), null);
    }

    private static OpenItems of(Department department) {
        return department.openItems(department.audit);
    }
}
