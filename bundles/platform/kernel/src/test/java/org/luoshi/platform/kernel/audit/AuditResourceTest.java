package org.luoshi.platform.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Permission;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.RecordName;
import org.luoshi.platform.api.record.RecordNames;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.kernel.audit.AuditResource.AuditRecord;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeDirectory;
import org.luoshi.testkit.fakes.FakeViewer;

class AuditResourceTest {
    private final FakeViewer reader = FakeViewer.named(1, "审计员").allowed("audit.read", "supervision.see");
    private final AuditQuery query = new AuditQuery();
    private final AuditWords words = new AuditWords();
    private final ContentRights rights = new ContentRights();

    @OnEveryDatabase
    void readsFromTheNewestBackwardsPageByPage(TestDatabase database) {
        AuditResource resource = filled(database);
        query.size = "7";
        List<String> seen = new ArrayList<>();
        do {
            Page<AuditRecord> page = resource.page(query, reader);
            assertThat(page.total()).isEqualTo(20);
            page.items().forEach(item -> seen.add(item.recordId()));
            query.cursor = page.next();
        } while (query.cursor != null);
        List<String> newestFirst = new ArrayList<>();
        for (int i = 19; i >= 0; i--) {
            newestFirst.add("item-" + i);
        }
        assertThat(seen).containsExactlyElementsOf(newestFirst);
    }

    @OnEveryDatabase
    void filtersByModuleRecordPersonAndDay(TestDatabase database) {
        AuditResource resource = filled(database);
        assertThat(found(resource, "module", "identity")).isEqualTo(10);
        assertThat(found(resource, "record", "item-3")).isEqualTo(1);
        assertThat(found(resource, "person", "7")).isEqualTo(20);
        assertThat(found(resource, "person", "8")).isZero();
        assertThat(found(resource, "from", "2026-07-18")).isEqualTo(5);
        assertThat(found(resource, "to", "2026-07-17")).isEqualTo(15);
    }

    @OnEveryDatabase
    void saysInTheModulesWordsWhatWasDone(TestDatabase database) {
        AuditResource resource = filled(database);
        words.bindModule(new Module("identity"));
        query.size = "2";
        assertThat(resource.page(query, reader).items())
                .extracting(AuditRecord::summary)
                .containsExactly("拒收带有密级标志的内容", "platform.refuse");
        AuditRecord newest = resource.page(query, reader).items().get(0);
        assertThat(newest.before()).isEmpty();
        assertThat(newest.after()).containsEntry("n", 19);
        assertThat(newest.person()).isEqualTo(new AuditResource.Actor(7, "王芳"));
        assertThat(newest.recordTitle()).isEqualTo("Item");
    }

    @OnEveryDatabase
    void namesTheRecordAsItIsCalledNowWithAWayToIt(TestDatabase database) {
        AuditResource resource = filled(database);
        words.bindModule(new Module("supervision"));
        words.bindRecords(new Names("supervision"));
        words.bindRecords(new Broken("identity"));
        query.size = "2";
        List<AuditRecord> page = resource.page(query, reader).items();
        assertThat(page).extracting(AuditRecord::recordName).containsExactly(null, "名为item-18");
        assertThat(page).extracting(AuditRecord::link).containsExactly(null, "/m/supervision/item-18");
        assertThat(page).extracting(AuditRecord::moduleTitle).containsExactly("identity", "功能supervision");

        words.unbindRecords(new Names("supervision"));
        words.unbindModule(new Module("supervision"));
        assertThat(resource.page(query, reader).items())
                .extracting(AuditRecord::moduleTitle)
                .containsExactly("identity", "supervision");
    }

    @OnEveryDatabase
    void recordsOfAdministratorsAreForTheAuditorAlone(TestDatabase database) {
        AuditResource resource = filled(database);
        FakeViewer security = FakeViewer.named(2, "安全管理员").allowed("audit.users.read");
        assertThatThrownBy(() -> resource.page(query, security)).isInstanceOf(Unavailable.class);

        words.bindDirectory(new FakeDirectory().administrator(8, "系统管理员"));
        assertThat(resource.page(query, security).total()).isEqualTo(20);

        words.bindDirectory(new FakeDirectory().administrator(7, "王芳"));
        assertThat(resource.page(query, security).total()).isZero();
        assertThat(resource.page(query, reader).total()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"size, 0", "size, 201", "size, x", "person, x", "from, 17.7.2026", "to, 2026-02-30"})
    void namesTheParameterThatIsWrong(String name, String value) {
        set(name, value);
        assertThatThrownBy(() -> {
                    query.size();
                    query.filter(Set.of());
                })
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field)
                        .containsExactly(name));
    }

    @Test
    void refusesACursorOfAnotherList() {
        assertThatThrownBy(() -> AuditCursor.moment("7")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> AuditCursor.id("x")).isInstanceOf(InvalidInput.class);
    }

    private long found(AuditResource resource, String name, String value) {
        set(name, value);
        Page<AuditRecord> page = resource.page(query, reader);
        assertThat(page.items()).hasSize((int) page.total());
        set(name, null);
        return page.total();
    }

    private void set(String name, String value) {
        switch (name) {
            case "size" -> query.size = value;
            case "module" -> query.module = value;
            case "record" -> query.record = value;
            case "person" -> query.person = value;
            case "from" -> query.from = value;
            case "to" -> query.to = value;
            default -> throw new IllegalArgumentException(name);
        }
    }

    /** Twenty records, one an hour, from nine in the morning on. */
    private AuditResource filled(TestDatabase database) {
        Transactions transactions = database.open(AuditTrail.class);
        FixedClock clock = FixedClock.at("2026-07-17T09:00");
        AuditSequencer sequencer = new AuditSequencer(transactions, database.current(), clock);
        AuditTrail audit = new AuditTrail(database.current(), sequencer, clock, transactions);
        for (int i = 0; i < 20; i++) {
            String module = i % 2 == 0 ? "supervision" : "identity";
            AuditEvent event = new AuditEvent(module, "platform.refuse", "Item", "item-" + i, Map.of(), Map.of("n", i));
            transactions.run(() -> audit.record(FakeViewer.named(7, "王芳"), event));
            clock.advance(Duration.ofHours(1));
        }
        sequencer.stop();
        rights.appears(new Module("identity"), false);
        rights.appears(new Module("supervision"), true);
        return new AuditResource(transactions, database.current(), words, rights);
    }

    /** A module that speaks with the kernel's messages. */
    private record Module(String module) implements PermissionSource {
        @Override
        public LocalizedText title() {
            return LocalizedText.verbatim("功能" + module);
        }

        @Override
        public List<Permission> permissions() {
            return List.of(Permission.of(module + ".see"));
        }

        @Override
        public Messages messages() {
            return Messages.of(AuditResource.class);
        }
    }

    private record Names(String module) implements RecordNames {
        @Override
        public Map<String, RecordName> names(String recordType, Set<String> recordIds) {
            return recordIds.stream()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            id -> new RecordName(LocalizedText.verbatim("名为" + id), "/m/" + module + "/" + id)));
        }
    }

    private record Broken(String module) implements RecordNames {
        @Override
        public Map<String, RecordName> names(String recordType, Set<String> recordIds) {
            throw new IllegalStateException("its tables are away");
        }
    }
}
