package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.record.PurgedPart;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.record.RecordLabel;
import org.luoshi.platform.api.record.RecordRemoval.Removed;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.supervision.item.ItemNumber;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.list.ItemOrder;
import org.luoshi.supervision.store.FrozenStore;
import org.luoshi.supervision.store.IntakeStore;
import org.luoshi.supervision.store.ItemLists;
import org.luoshi.supervision.view.IntakeView;
import org.luoshi.supervision.view.ItemLine;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.supervision.view.ReportView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeNumbering;
import org.luoshi.testkit.fakes.FakeViewer;

class SupervisionRemovalTest {
    private static final LocalDate JULY_17 = LocalDate.of(2026, 7, 17);
    private static final String SALT = "00ff";

    private final FakeNumbering numbering = new FakeNumbering();

    @OnEveryDatabase
    void whatIsFrozenIsThereForNobody(TestDatabase database) {
        Department department = new Department(database, numbering);
        ItemView other = department.inProgress("另一事项", JULY_17);
        ItemView item = department.inProgress("完成公示", JULY_17);
        RecordKey key = key(item);
        SupervisionRemoval removal = removal(department);

        removal.freeze(key, () -> {});

        assertThatThrownBy(() -> department.supervision.item(Someone.supervisor(), id(item)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        department.take(Someone.handler(), Step.REQUEST_CLOSURE, item, Inputs.of("conclusion", "好")))
                .isInstanceOf(NotFound.class);
        assertThat(numbers(department)).containsExactly(other.head().number());
        assertThat(department.dueItems.todos(Someone.handler(), 20)).hasSize(1);
        assertThat(removal.describe(Someone.supervisor(), key)).isEmpty();
        assertThatThrownBy(() -> removal.freeze(key, () -> {})).isInstanceOf(NotFound.class);
    }

    @OnEveryDatabase
    void whatIsReleasedIsBackAsItWas(TestDatabase database) {
        Department department = new Department(database, numbering);
        ItemView item = department.closed("完成公示", JULY_17);
        SupervisionRemoval removal = removal(department);

        removal.freeze(key(item), () -> {});
        removal.release(key(item), () -> {});

        assertThat(department.supervision.item(Someone.supervisor(), id(item))).isEqualTo(item);
        assertThatThrownBy(() -> removal.release(key(item), () -> {})).isInstanceOf(NotFound.class);
    }

    @OnEveryDatabase
    void nothingHappensWhenThePlatformsPartFails(TestDatabase database) {
        Department department = new Department(database, numbering);
        ItemView item = department.inProgress("完成公示", JULY_17);

        assertThatThrownBy(() -> removal(department).freeze(key(item), () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(department.supervision.item(Someone.supervisor(), id(item))).isEqualTo(item);
    }

    @OnEveryDatabase
    void purgesEveryRowAndKeepsTheNumber(TestDatabase database) {
        Department department = new Department(database, numbering);
        ItemView item = department.closed("完成公示", JULY_17);
        SupervisionRemoval removal = removal(department);
        removal.freeze(key(item), () -> {});
        List<Removed> told = new ArrayList<>();

        removal.purge(key(item), SALT, told::add);

        assertThat(told).singleElement().satisfies(removed -> {
            assertThat(removed.quoting()).isEmpty();
            assertThat(removed.parts())
                    .extracting(PurgedPart::place)
                    .contains("supervision.item", "supervision.closure", "supervision.timeline_entry");
            assertThat(removed.parts().get(0).count()).isEqualTo(1);
            assertThat(removed.parts())
                    .allSatisfy(part -> assertThat(part.hash()).hasSize(64));
        });
        assertThat(numbering.annulledBecause(StepActs.SERIES, 2026, 1)).isPresent();
        assertThat(rest(department)).isZero();
        assertThatThrownBy(() -> removal.release(key(item), () -> {})).isInstanceOf(NotFound.class);
        assertThat(department.dispatched("下一件", JULY_17).head().number())
                .isNotEqualTo(item.head().number());
    }

    @OnEveryDatabase
    void takesTheWeeklyReportsAlongThatQuoteIt(TestDatabase database) {
        Department department = new Department(database, numbering);
        ItemView one = department.inProgress("完成公示", JULY_17);
        ItemView two = department.inProgress("完成核查", JULY_17);
        ReportView report = department.reports.create(Someone.supervisor(), null);
        SupervisionRemoval removal = removal(department);

        removal.freeze(key(one), () -> {});
        removal.freeze(key(two), () -> {});
        assertThat(reports(department)).isZero();
        removal.release(key(one), () -> {});
        assertThat(reports(department)).as("the other item is in it, too").isZero();
        removal.release(key(two), () -> {});

        assertThat(department.reports.report(Someone.supervisor(), report.line().id()))
                .isEqualTo(report);
        removal.freeze(key(one), () -> {});
        List<Removed> told = new ArrayList<>();
        removal.purge(key(one), SALT, told::add);
        assertThat(told.get(0).quoting())
                .containsExactly(new RecordKey(
                        "supervision",
                        "WeeklyReport",
                        Long.toString(report.line().id())));
        assertThat(department.reports.create(Someone.supervisor(), null).line().id())
                .as("the week can be gathered anew")
                .isNotEqualTo(report.line().id());
    }

    @OnEveryDatabase
    void takesPapersOutAsWell(TestDatabase database) {
        Department department = new Department(database, numbering);
        IntakeView paper = department.intakes.take(
                Someone.supervisor(), new Intakes.NewIntake("通知", null, "一、请资源配置处于7月底前完成公示。", null, false));
        RecordKey key = new RecordKey("supervision", "IntakeNotice", Long.toString(paper.id()));
        SupervisionRemoval removal = removal(department);
        assertThat(removal.describe(Someone.handler(), key)).isEmpty();
        assertThat(removal.describe(Someone.supervisor(), key))
                .contains(new RecordLabel("#" + paper.id(), "/m/supervision/intake/" + paper.id()));

        removal.freeze(key, () -> {});
        assertThatThrownBy(() -> department.intakes.intake(paper.id())).isInstanceOf(NotFound.class);
        removal.release(key, () -> {});
        assertThat(department.intakes.intake(paper.id())).isEqualTo(paper);
        removal.freeze(key, () -> {});
        removal.purge(key, SALT, removed -> assertThat(removed.parts()).hasSize(2));
        assertThat(department.intakes.page(new ItemLists.Place(null, 20)).items())
                .isEmpty();
    }

    @OnEveryDatabase
    void saysNoMoreThanTheNumberAndOnlyToWhomSeesIt(TestDatabase database) {
        Department department = new Department(database, numbering);
        ItemView item = department.inProgress("完成公示", JULY_17);
        ItemNumber number = new ItemNumber(2026, 1);

        assertThat(removal(department).describe(Someone.supervisor(), key(item)))
                .contains(new RecordLabel(number.toString(), "/m/supervision/items/" + id(item)));
        assertThat(removal(department).describe(FakeViewer.named(99, "外人").seeing(DataScope.ALL), key(item)))
                .isEmpty();
    }

    @OnEveryDatabase
    void everyFrozenTableHasTheColumnsOfItsOwn(TestDatabase database) {
        Department department = new Department(database, numbering);
        List<String> twins = column(
                department,
                "select distinct table_name from information_schema.columns"
                        + " where lower(table_schema) = 'supervision' and lower(table_name) like 'frozen\\_%' escape '\\'");

        assertThat(twins).hasSize(14);
        for (String twin : twins) {
            if (!"frozen_report_item".equalsIgnoreCase(twin)) {
                assertThat(columns(department, twin)).as(twin).isEqualTo(columns(department, twin.substring(7)));
            }
        }
    }

    private static List<String> columns(Department department, String table) {
        return column(
                department,
                "select lower(column_name) from information_schema.columns where lower(table_schema) = 'supervision'"
                        + " and table_name = '" + table + "' order by ordinal_position");
    }

    private static List<String> column(Department department, String sql) {
        return department.transactions.read(() -> rows(department.transactions, sql));
    }

    @SuppressWarnings("unchecked")
    private static List<String> rows(Transactions transactions, String sql) {
        return transactions.entityManager().createNativeQuery(sql, String.class).getResultList();
    }

    private static long rest(Department department) {
        return column(department, "select title from frozen_item").size()
                + column(department, "select note from frozen_timeline_entry").size()
                + column(department, "select conclusion from frozen_closure").size();
    }

    private static long reports(Department department) {
        return department.reports.page(new ItemLists.Place(null, 20)).items().size();
    }

    private static List<String> numbers(Department department) {
        Page<ItemLine> page = department.search.page(
                Someone.supervisor(), Filters.none(), ItemOrder.of(null), new ItemLists.Place(null, 20));
        return page.items().stream().map(ItemLine::number).toList();
    }

    private SupervisionRemoval removal(Department department) {
        return new SupervisionRemoval(
                department.transactions,
                new FrozenStore(department.transactions),
                department.items,
                new IntakeStore(department.transactions),
                numbering);
    }

    private static RecordKey key(ItemView item) {
        return new RecordKey("supervision", "SupervisionItem", Long.toString(id(item)));
    }

    private static long id(ItemView item) {
        return item.head().id();
    }
}
