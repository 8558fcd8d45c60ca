package org.luoshi.platform.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.kernel.audit.chain.Fault;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeViewer;

class RecordViewLogTest {
    private static final String VIEWS = "select person_name || '|' || action || '|' || record_type || '|' || record_id"
            + " from kernel.audit_record order by id";

    @TempDir
    Path folder;

    @OnEveryDatabase
    void lookingAgainWithinTenMinutesIsOneView(TestDatabase database) {
        try (AuditDesk desk = new AuditDesk(database)) {
            RecordViewLog views = log(desk, 100);
            views.seen(desk.viewer, item("7"));
            desk.clock.advance(Duration.ofMinutes(9));
            views.seen(desk.viewer, item("7"));
            views.seen(desk.viewer, item("8"));
            views.seen(FakeViewer.named(8, "李静"), item("7"));
            desk.clock.advance(Duration.ofMinutes(1));
            views.seen(desk.viewer, item("7"));
            assertThat(desk.contents()).as("nobody waits for it").isEmpty();
            views.write();

            assertThat(desk.sql(VIEWS))
                    .containsExactly(
                            "王芳|supervision.view|SupervisionItem|7",
                            "王芳|supervision.view|SupervisionItem|8",
                            "李静|supervision.view|SupervisionItem|7",
                            "王芳|supervision.view|SupervisionItem|7");
            assertThat(desk.contents().get(0).at())
                    .as("when it was seen, not when it was written")
                    .isEqualTo(desk.clock.instant().minus(Duration.ofMinutes(10)));
        }
    }

    @OnEveryDatabase
    void viewsStandInTheSameChain(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 2)) {
            RecordViewLog views = log(sealed.desk, 100);
            views.seen(sealed.desk.viewer, item("7"));
            views.stop();
            sealed.settle(3);

            assertThat(sealed.check().fault()).isEmpty();
            sealed.sql("update kernel.audit_record set person_id = 9 where id = 3");
            assertThat(sealed.fault().kind()).isEqualTo(Fault.Kind.ALTERED);
        }
    }

    @OnEveryDatabase
    void whatDoesNotFitIsCountedAndHoldsNobodyUp(TestDatabase database) {
        try (AuditDesk desk = new AuditDesk(database)) {
            RecordViewLog views = log(desk, 2);
            for (int i = 0; i < 5; i++) {
                views.seen(desk.viewer, item("item-" + i));
            }
            views.write();
            views.seen(desk.viewer, item("item-4"));
            views.write();

            assertThat(desk.sql("select action || '|' || record_id from kernel.audit_record order by id"))
                    .as("what was lost is a view again")
                    .containsExactly(
                            "supervision.view|item-0",
                            "supervision.view|item-1",
                            "platform.views-lost|lost",
                            "supervision.view|item-4");
            assertThat(desk.sql("select after_json from kernel.audit_payload order by audit_id"))
                    .contains("{\"views\":3}");
        }
    }

    @OnEveryDatabase
    void whatTheDatabaseDoesNotTakeIsWrittenLater(TestDatabase database) {
        try (AuditDesk desk = new AuditDesk(database)) {
            RecordViewLog views = log(desk, 100);
            views.seen(desk.viewer, item("7"));
            desk.sequencer.stop();
            desk.change("alter table kernel.audit_pending rename to audit_away");
            assertThatThrownBy(views::write).isInstanceOf(RuntimeException.class);
            desk.change("alter table kernel.audit_away rename to audit_pending");
            views.stop();

            assertThat(desk.sql(VIEWS)).containsExactly("王芳|supervision.view|SupervisionItem|7");
        }
    }

    private static RecordViewLog log(AuditDesk desk, int mostWaiting) {
        return new RecordViewLog(desk.transactions, desk.audit, desk.clock, mostWaiting);
    }

    private static RecordKey item(String id) {
        return new RecordKey("supervision", "SupervisionItem", id);
    }
}
