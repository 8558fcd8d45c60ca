package org.luoshi.supervision.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.luoshi.platform.api.work.Light;
import org.luoshi.supervision.Department;
import org.luoshi.supervision.Filters;
import org.luoshi.supervision.item.ItemState;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.list.ItemOrder;
import org.luoshi.supervision.store.ItemLists;
import org.luoshi.supervision.store.SampleStore;
import org.luoshi.supervision.view.ItemLine;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeNumbering;

class SampleMattersTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 23);

    private final FakeNumbering numbering = new FakeNumbering();

    @OnEveryDatabase
    void showsEveryLightAndManyStates(TestDatabase database) {
        Department department = department(database);
        sample(department).load();

        List<ItemLine> lines = lines(department);
        assertThat(lines).hasSizeGreaterThan(12);
        assertThat(lines).extracting(ItemLine::light).contains(Light.RED, Light.AMBER, Light.GREEN);
        assertThat(lines)
                .extracting(ItemLine::state)
                .contains(ItemState.DISPATCHED, ItemState.IN_PROGRESS, ItemState.WRITTEN_OFF);
        List<ItemView> items = lines.stream()
                .map(line -> department.supervision.item(Someone.leader(), line.id()))
                .toList();
        assertThat(items).allMatch(item -> item.origin().sample());
        assertThat(items)
                .filteredOn(item -> item.deadline().extensionCount() == 1)
                .hasSize(1);
        assertThat(items).filteredOn(item -> !item.entries().urges().isEmpty()).hasSize(1);
        assertThat(lines).extracting(line -> line.leadOffice().name()).contains("办公室", "资源配置处", "合作处", "机关党委");
    }

    @OnEveryDatabase
    void removesJustThat(TestDatabase database) {
        Department department = department(database);
        SampleMatters sample = sample(department);
        sample.load();
        ItemView own = department.drafted("自己登记的", null);

        sample.remove();
        sample.remove();

        assertThat(lines(department))
                .extracting(ItemLine::id)
                .containsExactly(own.head().id());
        assertThat(department.intakes.page(new ItemLists.Place(null, 20)).items())
                .isEmpty();
        assertThat(numbering.annulledBecause("supervision.item", 2026, 1)).isPresent();
    }

    @OnEveryDatabase
    void loadsNothingWithoutTheDepartment(TestDatabase database) {
        Department department = new Department(database);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(sample(department)::load);
        assertThat(lines(department)).isEmpty();
    }

    private static List<ItemLine> lines(Department department) {
        return department
                .search
                .page(Someone.leader(), Filters.none(), ItemOrder.DUE_FIRST, new ItemLists.Place(null, 50))
                .items();
    }

    private Department department(TestDatabase database) {
        Department department = new Department(database, numbering);
        department.directory.person(101, "杜斌", Someone.SUPERVISION_OFFICE);
        department.directory.person(102, "陈察", Someone.SUPERVISION_OFFICE);
        department.itIs(NOVEMBER);
        return department;
    }

    private SampleMatters sample(Department department) {
        return new SampleMatters(
                department.transactions,
                new SampleStore(department.transactions),
                department.intakes,
                department.supervision,
                department.attachments,
                numbering,
                department.audit,
                department.desk);
    }
}
