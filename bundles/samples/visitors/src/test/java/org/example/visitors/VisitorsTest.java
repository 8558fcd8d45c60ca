package org.example.visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.example.visitors.visit.VisitDetails;
import org.example.visitors.visit.VisitFilter;
import org.example.visitors.visit.VisitView;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.error.VersionConflict;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeViewer;

class VisitorsTest {
    private static final VisitFilter ALL = new VisitFilter(null, null, null, null, null);

    @OnEveryDatabase
    void aVisitorComesIsCorrectedAndLeaves(TestDatabase database) {
        Reception reception = new Reception(database);
        VisitView came = reception.comes(Reception.rural(), "赵一");
        assertThat(came.office().name()).isEqualTo("农村处");
        assertThat(came.leftAt()).isNull();

        VisitView corrected = reception.visitors.correct(
                Reception.rural(), came.id(), new ExpectedVersion(came.version()), Reception.details("赵毅"));
        reception.clock.advance(Duration.ofHours(1));
        VisitView left =
                reception.visitors.leave(Reception.rural(), came.id(), new ExpectedVersion(corrected.version()));

        assertThat(left.visitor()).isEqualTo("赵毅");
        assertThat(Duration.between(left.cameAt(), left.leftAt())).isEqualTo(Duration.ofHours(1));
        assertThat(reception.audit.actions())
                .containsExactly("visitors.register", "visitors.correct", "visitors.leave");
        assertThatThrownBy(() ->
                        reception.visitors.leave(Reception.rural(), left.id(), new ExpectedVersion(left.version())))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() ->
                        reception.visitors.leave(Reception.rural(), left.id(), new ExpectedVersion(came.version())))
                .isInstanceOf(VersionConflict.class);
    }

    @OnEveryDatabase
    void namesEveryFieldThatIsMissing(TestDatabase database) {
        Reception reception = new Reception(database);

        assertThatThrownBy(() -> reception.visitors.register(
                        Reception.rural(), new VisitDetails(" ", null, null, null, "x".repeat(501), null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("visitor, host, officeId, purpose");
        assertThatThrownBy(() -> reception.visitors.register(
                        Reception.rural(), new VisitDetails("赵一", null, "王芳", 99L, "开会", null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("officeId");
    }

    @OnEveryDatabase
    void everyOfficeSeesItsOwnVisitors(TestDatabase database) {
        Reception reception = new Reception(database);
        VisitView visit = reception.comes(Reception.rural(), "赵一");

        assertThat(reception.visitors.page(Reception.finance(), ALL, null, 20).items())
                .isEmpty();
        assertThatThrownBy(() -> reception.visitors.visit(Reception.finance(), visit.id()))
                .isInstanceOf(NotFound.class);
        Viewer leader = FakeViewer.platform();
        assertThat(reception.visitors.visit(leader, visit.id()).visitor()).isEqualTo("赵一");
        assertThat(reception.visitors.today(leader).inside()).isEqualTo(1);
        assertThat(reception.visitors.today(Reception.finance()).came()).isZero();
    }

    @OnEveryDatabase
    void findsVisitsByWordsOfficeDayAndState(TestDatabase database) {
        Reception reception = new Reception(database);
        VisitView first = reception.comes(Reception.rural(), "赵一");
        reception.visitors.leave(Reception.rural(), first.id(), new ExpectedVersion(first.version()));
        reception.clock.advance(Duration.ofDays(1));
        reception.comes(Reception.rural(), "钱100%");
        LocalDate tomorrow = LocalDate.of(2026, 7, 18);

        assertThat(found(reception, new VisitFilter("赵", null, null, null, null)))
                .containsExactly("赵一");
        assertThat(found(reception, new VisitFilter("0%", null, null, null, null)))
                .containsExactly("钱100%");
        assertThat(found(reception, new VisitFilter("_", null, null, null, null)))
                .isEmpty();
        assertThat(found(reception, new VisitFilter(null, Set.of(Reception.FINANCE), null, null, null)))
                .isEmpty();
        assertThat(found(reception, new VisitFilter(null, null, true, null, null)))
                .containsExactly("钱100%");
        assertThat(found(reception, new VisitFilter(null, null, false, null, null)))
                .containsExactly("赵一");
        assertThat(found(reception, new VisitFilter(null, null, null, tomorrow, tomorrow)))
                .containsExactly("钱100%");
    }

    @OnEveryDatabase
    void readsALongRegisterPageByPageWithTwoStatementsEach(TestDatabase database) {
        Reception reception = new Reception(database);
        for (String visitor : new String[] {"一", "二", "三"}) {
            reception.comes(Reception.rural(), visitor);
        }

        Page<VisitView> first = reception.visitors.page(Reception.rural(), ALL, null, 2);
        Page<VisitView> second = reception.visitors.page(Reception.rural(), ALL, first.next(), 2);

        assertThat(first.items()).extracting(VisitView::visitor).containsExactly("三", "二");
        assertThat(first.total()).isEqualTo(3);
        assertThat(second.items()).extracting(VisitView::visitor).containsExactly("一");
        assertThat(second.next()).isNull();
        assertThat(database.statements(
                        reception.transactions, () -> reception.visitors.page(Reception.rural(), ALL, null, 2)))
                .isEqualTo(2);
        assertThatThrownBy(() -> reception.visitors.page(Reception.rural(), ALL, "bm8", 2))
                .isInstanceOf(InvalidInput.class);
    }

    private static java.util.List<String> found(Reception reception, VisitFilter filter) {
        return reception.visitors.page(Reception.rural(), filter, null, 20).items().stream()
                .map(VisitView::visitor)
                .toList();
    }
}
