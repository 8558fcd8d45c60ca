package org.luoshi.platform.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.record.RecordTrail;
import org.luoshi.platform.api.record.TrailEntry;
import org.luoshi.platform.kernel.audit.AuditResource.AuditRecord;
import org.luoshi.platform.kernel.audit.chain.Fault;
import org.luoshi.platform.kernel.audit.chain.Link;
import org.luoshi.platform.kernel.ground.Hashes;
import org.luoshi.platform.rest.RequestOrigin;
import org.luoshi.platform.rest.exchange.RequestViewer;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeViewer;

/** What was declared about the content stays beside the record of the change, and in the chain. */
class DeclaredTest {
    private static final RecordKey ITEM = new RecordKey("supervision", "SupervisionItem", "7");
    private static final RequestOrigin DESK = new RequestOrigin("10.0.0.7", "r1", Locale.SIMPLIFIED_CHINESE);
    private static final Viewer CLERK = new RequestViewer(FakeViewer.named(7, "王芳"), DESK, "1");

    @TempDir
    Path folder;

    @OnEveryDatabase
    void isKeptWithItsWordingAlsoWhenTheContentIsErased(TestDatabase database) {
        try (AuditDesk desk = new AuditDesk(database)) {
            declare(desk);
            desk.change("delete from kernel.audit_payload");
            FakeViewer reader = FakeViewer.named(2, "审计员").allowed("audit.read", RecordTrail.READ);

            List<AuditRecord> records = new AuditResource(
                            desk.transactions, database.current(), new AuditWords(), new ContentRights())
                    .page(new AuditQuery(), reader)
                    .items();
            List<TrailEntry> trail = new TrailReader(desk.transactions, database.current(), new AuditWords())
                    .page(reader, ITEM, null, 20)
                    .items();

            assertThat(records).extracting(AuditRecord::declaration).containsExactly(null, "本件不涉及国家秘密（工作秘密按规定办理）");
            assertThat(trail).extracting(TrailEntry::declared).containsExactly(false, true);
        }
    }

    @OnEveryDatabase
    void isPartOfTheChain(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 2)) {
            declare(sealed.desk);
            sealed.settle(4);
            assertThat(sealed.check().fault()).isEmpty();

            sealed.sql("update kernel.audit_record set declaration = null where id = 3");
            assertThat(sealed.fault()).isEqualTo(new Fault(Fault.Kind.ALTERED, 3, 3, ""));
            sealed.sql("update kernel.audit_record set declaration = '1' where id in (3, 4)");
            assertThat(sealed.fault()).isEqualTo(new Fault(Fault.Kind.ALTERED, 4, 4, ""));
        }
    }

    /** Fixed by hand: a chain of the time before the declaration must not break. */
    @OnEveryDatabase
    void leavesTheHashesOfOlderRecordsAsTheyAre(TestDatabase database) {
        try (AuditDesk desk = new AuditDesk(database)) {
            desk.write(edit());
            Link.Content now = desk.contents().get(0);
            assertThat(now.declaration()).isNull();
            assertThat(now.hashAt(1, Link.BEGINNING))
                    .isEqualTo(Hashes.ofEach(
                            Link.BEGINNING,
                            "1",
                            Long.toString(now.id()),
                            now.at().toString(),
                            "7",
                            "王芳",
                            "10.0.0.7",
                            "test",
                            "supervision",
                            "supervision.edit",
                            "SupervisionItem",
                            "7",
                            now.salt(),
                            now.payloadHash()));
        }
    }

    private static void declare(AuditDesk desk) {
        desk.transactions.run(() -> desk.audit.record(CLERK, edit()));
        desk.write(edit());
    }

    private static AuditEvent edit() {
        return new AuditEvent(
                "supervision", "supervision.edit", "SupervisionItem", "7", Map.of(), Map.of("title", "新"));
    }
}
