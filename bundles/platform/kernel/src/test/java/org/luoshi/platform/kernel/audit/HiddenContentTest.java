package org.luoshi.platform.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Permission;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.RecordName;
import org.luoshi.platform.api.record.RecordNames;
import org.luoshi.platform.kernel.audit.AuditResource.AuditRecord;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeViewer;

/** The three administrators read the trail without the business of the office. */
class HiddenContentTest {
    private static final Source VISITORS = new Source("visitors", "visitors.register", "visitors.see");
    private static final FakeViewer AUDITOR = FakeViewer.named(1, "审计员").allowed("audit.read");

    private final AuditWords words = new AuditWords();
    private final ContentRights rights = new ContentRights();

    @OnEveryDatabase
    void whoHasNoPermissionOfTheFunctionSeesWhichFieldsChangedAndNothingOfTheirContent(TestDatabase database) {
        try (AuditDesk desk = desk(database)) {
            rights.appears(VISITORS, true);

            AuditRecord told = newest(desk, database, AUDITOR);

            assertThat(told.contentHidden()).isTrue();
            assertThat(told.changed()).containsExactly("kind", "reason");
            assertThat(told.titles()).containsOnlyKeys("kind", "reason");
            assertThat(told.before()).isEmpty();
            assertThat(told.after()).isEmpty();
            assertThat(told.recordName()).isNull();
            assertThat(told.link()).isNull();
            assertThat(told.toString()).doesNotContain("张三", "李四", "MARKED", "/m/");
            assertThat(told)
                    .extracting(AuditRecord::recordType, AuditRecord::recordId, AuditRecord::action)
                    .containsExactly("Incident", "7", "visitors.correct");
            assertThat(told.person().name()).isEqualTo("王芳");
        }
    }

    @OnEveryDatabase
    void onePermissionOfTheFunctionIsEnoughToSeeAll(TestDatabase database) {
        try (AuditDesk desk = desk(database)) {
            rights.appears(VISITORS, true);

            AuditRecord told = newest(desk, database, AUDITOR.allowed("audit.read", "visitors.see"));

            assertThat(told.contentHidden()).isFalse();
            assertThat(told.before()).containsEntry("reason", "张三来访").containsEntry("same", 1);
            assertThat(told.changed()).containsExactly("kind", "reason");
            assertThat(told.titles()).containsKey("kind=MARKED");
            assertThat(told.recordName()).isEqualTo("张三");
            assertThat(told.link()).isEqualTo("/m/visitors/7");
        }
    }

    @OnEveryDatabase
    void nobodyHasAPermissionOfAFunctionThatIsGone(TestDatabase database) {
        try (AuditDesk desk = desk(database)) {
            rights.appears(VISITORS, true);
            rights.unbindSource(VISITORS);

            assertThat(newest(desk, database, AUDITOR.allowed("audit.read", "visitors.see"))
                            .contentHidden())
                    .isTrue();
        }
    }

    @OnEveryDatabase
    void whatThePlatformWroteIsForEveryReaderOfTheTrail(TestDatabase database) {
        try (AuditDesk desk = desk(database)) {
            rights.appears(VISITORS, false);

            AuditRecord told = newest(desk, database, AUDITOR);

            assertThat(told.contentHidden()).isFalse();
            assertThat(told.after()).containsEntry("reason", "李四来访");
            assertThat(told.recordName()).isEqualTo("张三");
        }
    }

    private AuditDesk desk(TestDatabase database) {
        AuditDesk desk = new AuditDesk(database);
        words.bindModule(VISITORS);
        words.bindRecords(new Names());
        desk.write(new AuditEvent(
                "visitors",
                "visitors.correct",
                "Incident",
                "7",
                Map.of("reason", "张三来访", "kind", "OTHER", "same", 1),
                Map.of("reason", "李四来访", "kind", "MARKED", "same", 1)));
        return desk;
    }

    private AuditRecord newest(AuditDesk desk, TestDatabase database, FakeViewer reader) {
        return new AuditResource(desk.transactions, database.current(), words, rights)
                .page(new AuditQuery(), reader)
                .items()
                .get(0);
    }

    /** Speaks with the kernel's messages, which have titles for an incident's fields. */
    private record Source(String module, String... keys) implements PermissionSource {
        @Override
        public LocalizedText title() {
            return LocalizedText.verbatim(module);
        }

        @Override
        public List<Permission> permissions() {
            return List.of(keys).stream().map(Permission::of).toList();
        }

        @Override
        public Messages messages() {
            return Messages.of(AuditResource.class);
        }
    }

    private static final class Names implements RecordNames {
        @Override
        public String module() {
            return "visitors";
        }

        @Override
        public Map<String, RecordName> names(String recordType, Set<String> recordIds) {
            return Map.of("7", new RecordName(LocalizedText.verbatim("张三"), "/m/visitors/7"));
        }
    }
}
