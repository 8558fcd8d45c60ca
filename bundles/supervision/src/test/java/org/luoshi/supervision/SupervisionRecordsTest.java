package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.luoshi.platform.api.record.RecordName;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.store.DeadlineRuleStore;
import org.luoshi.supervision.store.IntakeStore;
import org.luoshi.supervision.view.IntakeView;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class SupervisionRecordsTest {
    @OnEveryDatabase
    void namesItemsPapersReportsAndRulesWithTheirPages(TestDatabase database) {
        Department department = new Department(database);
        SupervisionRecords records = records(department);
        String item = Long.toString(department.drafted("完成公示", null).head().id());
        IntakeView paper = department.intakes.take(
                Someone.supervisor(), new Intakes.NewIntake(null, "纪要.txt", Samples.minutes(), null, false));
        String report = Long.toString(
                department.reports.create(Someone.supervisor(), null).line().id());
        String rule = Long.toString(department.deadlineRules.all().get(0).id());

        assertThat(words(records.names("SupervisionItem", Set.of(item, "999", "x")), item))
                .isEqualTo("完成公示");
        assertThat(records.names("SupervisionItem", Set.of(item)).get(item).link())
                .isEqualTo("/m/supervision/items/" + item);
        String id = Long.toString(paper.id());
        assertThat(words(records.names("IntakeNotice", Set.of(id)), id)).isEqualTo("厅长办公会议纪要");
        assertThat(words(records.names("WeeklyReport", Set.of(report)), report)).contains("督查周报");
        assertThat(words(records.names("DeadlineRule", Set.of(rule)), rule)).isNotBlank();
        assertThat(records.names("ReportTemplate", Set.of("weekly"))).isEmpty();
        assertThat(records.names("SupervisionItem", Set.of("999"))).isEmpty();
    }

    private static String words(Map<String, RecordName> names, String id) {
        assertThat(names).containsOnlyKeys(id);
        return names.get(id).name().in(Locale.CHINA);
    }

    private static SupervisionRecords records(Department department) {
        return new SupervisionRecords(
                department.transactions,
                department.lists,
                new IntakeStore(department.transactions),
                department.reportStore,
                new DeadlineRuleStore(department.transactions));
    }
}
