package org.luoshi.platform.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.luoshi.platform.api.Forbidden;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.record.RecordTrail;
import org.luoshi.platform.api.record.TrailEntry;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeViewer;

class TrailReaderTest {
    private static final FakeViewer HEAD = FakeViewer.named(1, "处长").allowed(RecordTrail.READ);
    private static final RecordKey ITEM = new RecordKey("supervision", "SupervisionItem", "7");

    @OnEveryDatabase
    void showsWhoSawAndWhoChangedARecordNewestFirst(TestDatabase database) {
        try (AuditDesk desk = new AuditDesk(database)) {
            RecordTrail trail = filled(desk, database);

            List<TrailEntry> seen = trail.page(HEAD, ITEM, null, 20).items();

            assertThat(seen).extracting(TrailEntry::action).containsExactly("下载附件", "查看", "supervision.edit");
            assertThat(seen).extracting(TrailEntry::viewed).containsExactly(true, true, false);
            assertThat(seen).extracting(TrailEntry::person).containsOnly("王芳");
            assertThat(seen).extracting(TrailEntry::address).containsOnly("10.0.0.7");
            assertThat(seen.get(0).at()).isEqualTo(desk.clock.instant().minus(Duration.ofMinutes(3)));
            assertThat(trail.page(HEAD.reading(Locale.ENGLISH), ITEM, null, 2).items())
                    .extracting(TrailEntry::action)
                    .containsExactly("File downloaded", "Viewed");
        }
    }

    @OnEveryDatabase
    void goesOnPageByPage(TestDatabase database) {
        try (AuditDesk desk = new AuditDesk(database)) {
            RecordTrail trail = filled(desk, database);
            List<Long> ids = new ArrayList<>();
            String cursor = null;
            do {
                Page<TrailEntry> page = trail.page(HEAD, ITEM, cursor, 1);
                assertThat(page.total()).isEqualTo(3);
                page.items().forEach(entry -> ids.add(entry.id()));
                cursor = page.next();
            } while (cursor != null);

            assertThat(ids).containsExactly(3L, 2L, 1L);
            assertThatThrownBy(() -> trail.page(HEAD, ITEM, "x", 1)).isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> trail.page(FakeViewer.named(9, "员工"), ITEM, null, 1))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @OnEveryDatabase
    void theAuditPageShowsViewsWhenItIsAsked(TestDatabase database) {
        try (AuditDesk desk = new AuditDesk(database)) {
            filled(desk, database);
            AuditResource resource =
                    new AuditResource(desk.transactions, database.current(), new AuditWords(), new ContentRights());
            FakeViewer auditor = FakeViewer.named(2, "审计员").allowed("audit.read");
            AuditQuery query = new AuditQuery();

            assertThat(resource.page(query, auditor).total()).isEqualTo(4);
            query.views = AuditViews.ONLY;
            assertThat(resource.page(query, auditor).items())
                    .singleElement()
                    .satisfies(view -> assertThat(view.summary()).isEqualTo("查看"));
            query.views = AuditViews.ALL;
            assertThat(resource.page(query, auditor).total()).isEqualTo(5);
        }
    }

    /** Three records on the item, two on others that have the same number or the same kind. */
    private static RecordTrail filled(AuditDesk desk, TestDatabase database) {
        write(desk, "edit", "SupervisionItem", "7");
        write(desk, "view", "SupervisionItem", "7");
        write(desk, "attachment-read", "SupervisionItem", "7");
        write(desk, "report-edit", "WeeklyReport", "7");
        write(desk, "edit", "SupervisionItem", "8");
        return new TrailReader(desk.transactions, database.current(), new AuditWords());
    }

    private static void write(AuditDesk desk, String verb, String type, String id) {
        desk.write(new AuditEvent("supervision", "supervision." + verb, type, id, Map.of(), Map.of("n", 1)));
        desk.clock.advance(Duration.ofMinutes(1));
    }
}
