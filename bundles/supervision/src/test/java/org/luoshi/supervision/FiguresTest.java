package org.luoshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.luoshi.platform.api.work.Light;
import org.luoshi.supervision.item.Someone;
import org.luoshi.supervision.item.SourceKind;
import org.luoshi.supervision.view.Named;
import org.luoshi.supervision.view.SummaryView;
import org.luoshi.supervision.view.SummaryView.LightCount;
import org.luoshi.supervision.view.SummaryView.OfficeCount;
import org.luoshi.supervision.view.SummaryView.SourceCount;
import org.luoshi.supervision.view.SummaryView.WeekCount;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class FiguresTest {
    private static final LocalDate JULY_7 = LocalDate.of(2026, 7, 7);
    private static final LocalDate JULY_31 = LocalDate.of(2026, 7, 31);

    @OnEveryDatabase
    void countsByLightOfficeAndSourceWithTheListBehindEachFigure(TestDatabase database) {
        Department department = filled(database);

        SummaryView summary = department.figures.summary(Someone.leader());

        assertThat(summary.lights())
                .containsExactly(
                        new LightCount(Light.RED, 1, false, "light=RED&open=true"),
                        new LightCount(Light.AMBER, 1, false, "light=AMBER&open=true"),
                        new LightCount(Light.GREEN, 1, false, "light=GREEN&open=true"),
                        new LightCount(Light.GREY, 1, false, "light=GREY&open=true"));
        assertThat(summary.offices())
                .containsExactly(
                        new OfficeCount(new Named(Someone.RESOURCES, "资源配置处"), 3, 1, 1, "office=4&open=true"),
                        new OfficeCount(new Named(6, "财务处"), 1, 0, 0, "office=6&open=true"));
        assertThat(summary.sources())
                .containsExactly(new SourceCount(SourceKind.DIRECTOR_MEETING, 4, "source=DIRECTOR_MEETING&open=true"));
        assertThat(summary.bounded()).isFalse();
    }

    @OnEveryDatabase
    void punctualityIsWhatWasFinishedInTimeOfWhatCameDue(TestDatabase database) {
        Department department = filled(database);

        SummaryView summary = department.figures.summary(Someone.leader());

        assertThat(summary.onTime().numerator()).isEqualTo(1);
        assertThat(summary.onTime().denominator()).isEqualTo(2);
        assertThat(summary.onTime().filter()).isEqualTo("outcome=ON_TIME&from=2026-04-20&to=2026-07-12");
        assertThat(summary.trend()).hasSize(12);
        WeekCount week = summary.trend().get(11);
        assertThat(week.week()).isEqualTo("2026-W28");
        assertThat(week.registered()).isEqualTo(4);
        assertThat(week.closed()).isEqualTo(1);
        assertThat(week.due()).isEqualTo(2);
        assertThat(week.onTime()).isEqualTo(1);
        assertThat(week.dueFilter()).isEqualTo("outcome=DUE&from=2026-07-06&to=2026-07-12");
        assertThat(week.onTimeFilter()).isEqualTo("outcome=ON_TIME&from=2026-07-06&to=2026-07-12");
    }

    @OnEveryDatabase
    void countsOnlyWhatTheViewerMaySee(TestDatabase database) {
        Department department = filled(database);

        SummaryView summary = department.figures.summary(Someone.officeHead());

        assertThat(summary.offices()).extracting(office -> office.office().id()).containsExactly(Someone.RESOURCES);
        assertThat(summary.lights().get(3).count())
                .as("the draft of another office")
                .isZero();
    }

    private static Department filled(TestDatabase database) {
        Department department = new Department(database);
        department.inProgress("红", JULY_7);
        department.inProgress("黄", LocalDate.of(2026, 7, 10));
        department.inProgress("绿", JULY_31);
        department.closed("办结", JULY_7);
        department.supervision.register(Someone.supervisor(), Department.draft("草拟", JULY_31, 6, Set.of()));
        department.itIs(LocalDate.of(2026, 7, 8));
        return department;
    }
}
