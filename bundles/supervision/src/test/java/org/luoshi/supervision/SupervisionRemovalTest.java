package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.luoshi.supervision.RemovalDesk.id;
import static org.luoshi.supervision.RemovalDesk.key;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.record.PurgedPart;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.record.RecordLabel;
import org.luoshi.platform.api.work.Todo;
import org.luoshi.supervision.item.ItemNumber;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.item.Step;
import org.luoshi.supervision.store.ItemLists;
import org.luoshi.supervision.view.IntakeView;
import org.luoshi.supervision.view.ItemView;
import org.luoshi.supervision.view.ReportView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeViewer;

class SupervisionRemovalTest {
    private static final LocalDate JULY_17 = LocalDate.of(2026, 7, 17);
    private static final String SALT = "00ff";

    @OnEveryDatabase
    void whatIsFrozenIsThereForNobody(TestDatabase database) {
        RemovalDesk desk = new RemovalDesk(database);
        ItemView other = desk.department.dispatched("另一事项", JULY_17);
        ItemView item = desk.department.dispatched("完成公示", JULY_17);
        assertThat(desk.department.dueItems.todos(Someone.handler(), 20)).hasSize(2);

        desk.freeze(item);

        assertThatThrownBy(() -> desk.page(item)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.department.take(Someone.handler(), Step.RECEIVE, item, Inputs.none()))
                .isInstanceOf(NotFound.class);
        assertThat(desk.listed()).containsExactly(other.head().number());
        assertThat(desk.department.dueItems.todos(Someone.handler(), 20))
                .extracting(Todo::link)
                .containsExactly("/m/supervision/items/" + id(other));
        assertThat(desk.removal.describe(Someone.supervisor(), key(item))).isEmpty();
        assertThatThrownBy(() -> desk.freeze(item)).isInstanceOf(NotFound.class);
    }

    @OnEveryDatabase
    void whatIsReleasedIsBackAsItWas(TestDatabase database) {
        RemovalDesk desk = new RemovalDesk(database);
        ItemView item = desk.department.closed("完成公示", JULY_17);
        String before = desk.page(item);

        desk.freeze(item);
        desk.release(item);

        assertThat(desk.page(item)).isEqualTo(before).contains("已完成公示");
        assertThatThrownBy(() -> desk.release(item)).isInstanceOf(NotFound.class);
    }

    @OnEveryDatabase
    void nothingHappensWhenThePlatformsPartFails(TestDatabase database) {
        RemovalDesk desk = new RemovalDesk(database);
        ItemView item = desk.department.inProgress("完成公示", JULY_17);
        String before = desk.page(item);

        assertThatThrownBy(() -> desk.removal.freeze(key(item), quoting -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(desk.page(item)).isEqualTo(before);
    }

    @OnEveryDatabase
    void purgesEveryRowAndKeepsTheNumber(TestDatabase database) {
        RemovalDesk desk = new RemovalDesk(database);
        ItemView item = desk.department.closed("完成公示", JULY_17);
        desk.freeze(item);
        List<PurgedPart> parts = new ArrayList<>();

        desk.removal.purge(key(item), SALT, parts::addAll);

        assertThat(parts)
                .extracting(PurgedPart::place)
                .contains("supervision.item", "supervision.closure", "supervision.timeline_entry");
        assertThat(parts.get(0).count()).isEqualTo(1);
        assertThat(parts).allSatisfy(part -> assertThat(part.hash()).hasSize(64));
        assertThat(desk.numbering.annulledBecause(StepActs.SERIES, 2026, 1)).isPresent();
        assertThat(desk.frozenRows()).isZero();
        assertThatThrownBy(() -> desk.release(item)).isInstanceOf(NotFound.class);
        assertThat(desk.department.dispatched("下一件", JULY_17).head().number())
                .isNotEqualTo(item.head().number());
    }

    @OnEveryDatabase
    void takesTheWeeklyReportsAlongThatQuoteIt(TestDatabase database) {
        RemovalDesk desk = new RemovalDesk(database);
        ItemView one = desk.department.inProgress("完成公示", JULY_17);
        ItemView two = desk.department.inProgress("完成核查", JULY_17);
        ReportView report = desk.issuedReport();
        String before = desk.page(report);

        desk.removal.freeze(key(one), quoting -> assertThat(quoting).containsExactly(key(report)));
        desk.removal.freeze(key(two), quoting -> assertThat(quoting).containsExactly(key(report)));
        assertThat(desk.reports()).isZero();
        desk.release(one);
        assertThat(desk.reports()).as("the other item is in it, too").isZero();
        desk.release(two);
        assertThat(desk.page(report)).isEqualTo(before);

        desk.freeze(one);
        desk.removal.purge(key(one), SALT, parts -> assertThat(parts)
                .extracting(PurgedPart::place)
                .contains("supervision.weekly_report", "supervision.weekly_report_word"));
        assertThat(desk.frozenRows()).isZero();
        assertThat(desk.numbering.annulledBecause(WeeklyReports.SERIES, 2026, 1))
                .isPresent();
        assertThat(desk.issuedReport().line().id())
                .as("the week can be gathered anew")
                .isNotEqualTo(report.line().id());
    }

    @OnEveryDatabase
    void hidesWhatTimelinesSayOfTheItemThatOthersWereMergedInto(TestDatabase database) {
        RemovalDesk desk = new RemovalDesk(database);
        ItemView target = desk.department.inProgress("完成公示", JULY_17);
        ItemView merged = desk.department.take(
                Someone.supervisor(),
                Step.MERGE,
                desk.department.inProgress("公示事宜", JULY_17),
                Inputs.of("targetId", id(target), "note", "同一事项"));
        String before = desk.page(merged);
        assertThat(desk.mergings()).singleElement().asString().contains("完成公示");

        desk.freeze(target);
        assertThat(desk.mergings()).isEmpty();
        desk.freeze(merged);
        desk.release(merged);
        assertThat(desk.mergings()).as("the target is still frozen").isEmpty();
        desk.release(target);
        assertThat(desk.page(merged)).isEqualTo(before);

        desk.freeze(target);
        desk.removal.purge(key(target), SALT, parts -> {});
        assertThat(desk.mergings()).isEmpty();
        assertThat(desk.frozenRows()).isZero();
        assertThat(desk.page(merged)).contains("公示事宜").doesNotContain("完成公示");
    }

    @OnEveryDatabase
    void takesPapersOutAsWell(TestDatabase database) {
        RemovalDesk desk = new RemovalDesk(database);
        Intakes intakes = desk.department.intakes;
        IntakeView paper = intakes.take(
                Someone.supervisor(), new Intakes.NewIntake("通知", null, "一、请资源配置处于7月底前完成公示。", null, false));
        RecordKey key = new RecordKey("supervision", "IntakeNotice", Long.toString(paper.id()));
        assertThat(desk.removal.describe(Someone.handler(), key)).isEmpty();
        assertThat(desk.removal.describe(Someone.supervisor(), key))
                .contains(new RecordLabel("#" + paper.id(), "/m/supervision/intake/" + paper.id()));

        desk.removal.freeze(key, quoting -> {});
        assertThatThrownBy(() -> intakes.intake(paper.id())).isInstanceOf(NotFound.class);
        desk.removal.release(key, () -> {});
        assertThat(intakes.intake(paper.id())).isEqualTo(paper);
        desk.removal.freeze(key, quoting -> {});
        desk.removal.purge(key, SALT, parts -> assertThat(parts).hasSize(2));
        assertThat(intakes.page(new ItemLists.Place(null, 20)).items()).isEmpty();
    }

    @OnEveryDatabase
    void aPaperThatComesBackLiesOpenBesideTheSameTextTakenInMeanwhile(TestDatabase database) {
        RemovalDesk desk = new RemovalDesk(database);
        Intakes intakes = desk.department.intakes;
        Intakes.NewIntake text = new Intakes.NewIntake("通知", null, "一、请资源配置处于7月底前完成公示。", null, false);
        IntakeView first = intakes.take(Someone.supervisor(), text);
        RecordKey key = new RecordKey("supervision", "IntakeNotice", Long.toString(first.id()));
        desk.removal.freeze(key, quoting -> {});
        IntakeView meanwhile = intakes.take(Someone.supervisor(), text);

        desk.removal.release(key, () -> {});

        assertThat(intakes.intake(first.id())).isEqualTo(first);
        assertThat(intakes.intake(meanwhile.id())).isEqualTo(meanwhile);
        assertThat(intakes.take(Someone.supervisor(), text).id()).isEqualTo(first.id());
    }

    @OnEveryDatabase
    void saysNoMoreThanTheNumberAndOnlyToWhomSeesIt(TestDatabase database) {
        RemovalDesk desk = new RemovalDesk(database);
        ItemView item = desk.department.inProgress("完成公示", JULY_17);
        ItemNumber number = new ItemNumber(2026, 1);

        assertThat(desk.removal.describe(Someone.supervisor(), key(item)))
                .contains(new RecordLabel(number.toString(), "/m/supervision/items/" + id(item)));
        FakeViewer stranger = FakeViewer.named(99, "外人").seeing(DataScope.ALL);
        assertThat(desk.removal.describe(stranger, key(item))).isEmpty();
        assertThat(desk.removal.describe(
                        Someone.supervisor(), new RecordKey("supervision", "SupervisionItem", "no number")))
                .isEmpty();
    }

    @OnEveryDatabase
    void everyFrozenTableHasTheColumnsOfItsOwn(TestDatabase database) {
        RemovalDesk desk = new RemovalDesk(database);
        List<String> twins = desk.column("select distinct table_name from information_schema.columns"
                + " where lower(table_schema) = 'supervision' and lower(table_name) like 'frozen\\_%' escape '\\'");

        assertThat(twins).hasSize(15);
        for (String twin : twins) {
            if (!"frozen_report_item".equalsIgnoreCase(twin)) {
                assertThat(desk.columns(twin)).as(twin).isEqualTo(desk.columns(twin.substring("frozen_".length())));
            }
        }
    }
}
