package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.luoshi.supervision.Department.MONDAY;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.people.Directory;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.work.Light;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.item.Source;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.list.ItemFilter;
import org.luoshi.supervision.list.ItemOrder;
import org.luoshi.supervision.list.Outcome;
import org.luoshi.supervision.store.ItemLists;
import org.luoshi.supervision.view.ItemLine;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeViewer;

class ItemSearchTest {
    private static final LocalDate JULY_31 = LocalDate.of(2026, 7, 31);

    @OnEveryDatabase
    void walksThroughEveryPageInOrderOfDueDateWithUndatedItemsLast(TestDatabase database) {
        Department department = new Department(database);
        department.drafted("无时限", null);
        for (int i = 0; i < 4; i++) {
            department.drafted("七月底" + i, JULY_31);
            department.drafted("七月" + (10 + i), LocalDate.of(2026, 7, 10 + i));
        }

        assertThat(titles(department, Filters.none(), "due", 2))
                .containsExactly("七月10", "七月11", "七月12", "七月13", "七月底0", "七月底1", "七月底2", "七月底3", "无时限");
        assertThat(titles(department, Filters.none(), "-due", 2))
                .startsWith("无时限", "七月底3")
                .endsWith("七月10");
        assertThat(titles(department, Filters.open(), "-updated", 4)).hasSize(9).startsWith("七月13");
    }

    @OnEveryDatabase
    void countsOnTheFirstPageOnly(TestDatabase database) {
        Department department = new Department(database);
        for (int i = 0; i < 5; i++) {
            department.drafted("事项" + i, JULY_31);
        }

        Page<ItemLine> first = page(department, Someone.leader(), Filters.none(), null, 2);
        Page<ItemLine> second = page(department, Someone.leader(), Filters.none(), first.next(), 2);

        assertThat(first.total()).isEqualTo(5);
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.items()).extracting(ItemLine::title).containsExactly("事项2", "事项3");
    }

    @OnEveryDatabase
    void lightsAreFilteredAsTheyAreComputed(TestDatabase database) {
        Department department = new Department(database);
        department.dispatched("红", LocalDate.of(2026, 7, 7));
        department.dispatched("黄", LocalDate.of(2026, 7, 10));
        department.dispatched("绿", JULY_31);
        department.dispatched("今天到期", LocalDate.of(2026, 7, 8));
        department.drafted("草拟", LocalDate.of(2026, 7, 7));
        department.closed("办结", LocalDate.of(2026, 7, 7));
        department.itIs(LocalDate.of(2026, 7, 8));

        for (Light light : Light.values()) {
            Page<ItemLine> page = page(department, Someone.leader(), Filters.light(light), null, 20);
            assertThat(page.items()).isNotEmpty().allSatisfy(line -> assertThat(line.light())
                    .isEqualTo(light));
        }
        assertThat(titles(department, Filters.light(Light.AMBER), "due", 20)).containsExactly("今天到期", "黄");
        assertThat(titles(department, Filters.light(Light.GREY), "due", 20)).containsExactly("草拟", "办结");
        department.itIs(LocalDate.of(2026, 7, 14));
        assertThat(titles(department, Filters.light(Light.AMBER), "due", 20))
                .as("its weekly report is late")
                .containsExactly("绿");
    }

    @OnEveryDatabase
    void showsToEachWhatTheirScopeCovers(TestDatabase database) {
        Department department = new Department(database);
        department.inProgress("资源处牵头", JULY_31);
        department.supervision.register(
                Someone.supervisor(), Department.draft("财务处牵头", JULY_31, 6, Set.of(Someone.RESOURCES)));
        department.supervision.register(Someone.supervisor(), Department.draft("合作处牵头", JULY_31, 7, Set.of()));

        assertThat(seen(department, Someone.officeHead())).containsExactly("资源处牵头", "财务处牵头");
        assertThat(seen(department, Someone.of(51, "高望", 5, DataScope.OFFICE, "read")))
                .containsExactly("资源处牵头");
        assertThat(seen(department, Someone.of(31, "林岚", Someone.RESOURCES, DataScope.OWN, "read")))
                .containsExactly("资源处牵头");
        assertThat(seen(department, Someone.leader())).hasSize(3);
        Viewer head = FakeViewer.named(60, "局长").in(70, "直属单位", 6L, 7L).allowed("supervision.read");
        assertThat(seen(department, head)).containsExactly("财务处牵头", "合作处牵头");
        assertThat(page(department, Someone.officeHead(), Filters.office(6), null, 20)
                        .items())
                .extracting(ItemLine::title)
                .containsExactly("财务处牵头");
    }

    @OnEveryDatabase
    void findsByNumberAndByWords(TestDatabase database) {
        Department department = new Department(database);
        department.dispatched("完成立项清单公示", JULY_31);
        department.dispatched("100%完成_自查", JULY_31);
        department.drafted("中德联合实验室筹建", JULY_31);

        assertThat(titles(department, Filters.text("督〔2026〕2号"), "due", 20)).containsExactly("100%完成_自查");
        assertThat(titles(department, Filters.text("2026-1"), "due", 20)).containsExactly("完成立项清单公示");
        assertThat(titles(department, Filters.text("实验室"), "due", 20)).containsExactly("中德联合实验室筹建");
        assertThat(titles(department, Filters.text("0%完成_"), "due", 20)).containsExactly("100%完成_自查");
        assertThat(titles(department, Filters.text("_%_"), "due", 20)).isEmpty();
    }

    @OnEveryDatabase
    void filtersByEverythingElse(TestDatabase database) {
        Department department = new Department(database);
        ItemView late = department.closed("晚了", LocalDate.of(2026, 7, 6));
        department.closed("按时", LocalDate.of(2026, 7, 7));
        department.inProgress("没做完", LocalDate.of(2026, 7, 7));
        department.inProgress("未到期", JULY_31);
        department.itIs(LocalDate.of(2026, 7, 9));

        assertThat(titles(department, Filters.outcome(Outcome.DUE), "due", 20)).containsExactly("晚了", "按时", "没做完");
        assertThat(titles(department, Filters.outcome(Outcome.ON_TIME), "due", 20))
                .containsExactly("晚了", "按时");
        assertThat(titles(department, Filters.outcome(Outcome.LATE), "due", 20)).containsExactly("没做完");
        assertThat(titles(department, Filters.state(ItemState.CLOSED), "due", 20))
                .containsExactly("晚了", "按时");
        assertThat(titles(department, Filters.source(SourceKind.INSTRUCTION), "due", 20))
                .isEmpty();
        assertThat(titles(department, Filters.due(LocalDate.of(2026, 7, 7), LocalDate.of(2026, 7, 8)), "due", 20))
                .containsExactly("按时", "没做完");
        assertThat(titles(department, Filters.handler(31), "due", 20)).hasSize(4);
        assertThat(titles(department, Filters.registered(MONDAY, MONDAY), "number", 20))
                .hasSize(4);
        assertThat(late.head().number()).isEqualTo("督〔2026〕1号");
    }

    @OnEveryDatabase
    void whatHasNoDueDateLiesWithinNoSpanOfDays(TestDatabase database) {
        Department department = new Department(database);
        department.dispatched("七月", LocalDate.of(2026, 7, 17));
        department.dispatched("长期", null);

        assertThat(titles(department, Filters.due(MONDAY, null), "due", 20)).containsExactly("七月");
        assertThat(titles(department, Filters.due(MONDAY, LocalDate.of(9999, 12, 31)), "-due", 20))
                .containsExactly("七月");
        assertThat(titles(department, Filters.due(null, LocalDate.of(9999, 12, 31)), "due", 20))
                .containsExactly("七月");
        assertThat(page(department, Someone.officeHead(), Filters.due(MONDAY, null), null, 20)
                        .total())
                .isEqualTo(1);
        assertThat(titles(department, Filters.none(), "due", 20)).containsExactly("七月", "长期");
    }

    @OnEveryDatabase
    void warnsOfOpenItemsOfTheSameSourceAndOffice(TestDatabase database) {
        Department department = new Department(database);
        department.drafted("一", JULY_31);
        Source same = new Source(SourceKind.DIRECTOR_MEETING, null, "厅长办公会议 〔2026〕第14次", null, MONDAY, null);
        Source other = new Source(SourceKind.DIRECTOR_MEETING, null, "厅长办公会议〔2026〕第15次", null, MONDAY, null);

        assertThat(department.search.sameSource(same, Someone.RESOURCES)).hasSize(1);
        assertThat(department.search.sameSource(same, 7)).isEmpty();
        assertThat(department.search.sameSource(other, Someone.RESOURCES)).isEmpty();
    }

    @OnEveryDatabase
    void refusesACursorOfAnotherList(TestDatabase database) {
        Department department = new Department(database);
        for (int i = 0; i < 3; i++) {
            department.drafted("事项" + i, JULY_31);
        }
        String byDue =
                page(department, Someone.leader(), Filters.none(), null, 1).next();

        assertThatThrownBy(() -> department.search.page(
                        Someone.leader(), Filters.none(), ItemOrder.of("number"), new ItemLists.Place(byDue, 1)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ItemOrder.of("colour")).isInstanceOf(InvalidInput.class);
    }

    @OnEveryDatabase
    void needsNoMoreStatementsForMoreRows(TestDatabase database) {
        Department department = new Department(database);
        StatementCount count = new StatementCount(department.transactions);
        AtomicInteger asked = new AtomicInteger();
        Desk desk = new Desk(
                department.clock,
                department.calendar,
                counting(department.directory, asked),
                department.desk.settings(),
                department.telephones);
        ItemSearch search = new ItemSearch(count, new ItemLists(count, department.clock), desk);
        for (int i = 0; i < 30; i++) {
            department.inProgress("事项" + i, JULY_31.plusDays(i));
        }

        Runnable firstPage =
                () -> search.page(Someone.leader(), Filters.open(), ItemOrder.DUE_FIRST, new ItemLists.Place(null, 20));

        assertThat(count.of(firstPage)).as("rows and total").isEqualTo(2);
        assertThat(asked).as("names of offices and of people").hasValue(2);
    }

    private static Directory counting(Directory directory, AtomicInteger asked) {
        return (Directory) Proxy.newProxyInstance(
                Directory.class.getClassLoader(), new Class<?>[] {Directory.class}, (self, method, arguments) -> {
                    asked.incrementAndGet();
                    return method.invoke(directory, arguments);
                });
    }

    private static List<String> titles(Department department, ItemFilter filter, String sort, int size) {
        List<String> titles = new ArrayList<>();
        String cursor = null;
        do {
            Page<ItemLine> page = department.search.page(
                    Someone.leader(), filter, ItemOrder.of(sort), new ItemLists.Place(cursor, size));
            page.items().forEach(line -> titles.add(line.title()));
            cursor = page.next();
        } while (cursor != null);
        return titles;
    }

    private static List<String> seen(Department department, Viewer viewer) {
        return page(department, viewer, Filters.none(), null, 20).items().stream()
                .map(ItemLine::title)
                .toList();
    }

    private static Page<ItemLine> page(
            Department department, Viewer viewer, ItemFilter filter, String cursor, int size) {
        return department.search.page(viewer, filter, ItemOrder.DUE_FIRST, new ItemLists.Place(cursor, size));
    }
}
