package ${package};

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ${package}.entry.EntryView;
import ${package}.store.EntryStore;
import java.time.LocalDate;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.error.VersionConflict;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.work.Todo;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeAudit;
import org.luoshi.testkit.fakes.FakeCalendar;
import org.luoshi.testkit.fakes.FakeViewer;

class EntriesTest {
    private static final Viewer STAFF = FakeViewer.named(7, "王芳").in(3, "农村处").allowed(Rights.READ, Rights.WRITE);
    private static final LocalDate DUE = LocalDate.of(2026, 7, 20);

    private final FakeAudit audit = new FakeAudit();

    @OnEveryDatabase
    void anEntryIsAToDoUntilItIsDone(TestDatabase database) {
        Transactions transactions = database.open(Entries.class);
        EntryStore store = new EntryStore(transactions);
        Entries entries = new Entries(transactions, store, audit);
        OpenEntries todos =
                new OpenEntries(transactions, store, new FakeCalendar(FixedClock.at("2026-07-17T09:00")));

        EntryView entry = entries.add(STAFF, "检查", DUE);
        assertThat(todos.todos(STAFF, 10)).extracting(Todo::due).containsExactly(DUE);
        EntryView done = entries.finish(STAFF, entry.id(), new ExpectedVersion(entry.version()));

        assertThat(done.done()).isTrue();
        assertThat(todos.todos(STAFF, 10)).isEmpty();
        assertThat(entries.page(null, 20).items()).containsExactly(done);
        assertThat(audit.actions()).containsExactly("${id}.add", "${id}.finish");
        assertThatThrownBy(() -> entries.finish(STAFF, entry.id(), new ExpectedVersion(entry.version())))
                .isInstanceOf(VersionConflict.class);
        assertThatThrownBy(() -> entries.finish(STAFF, entry.id(), new ExpectedVersion(done.version())))
                .isInstanceOf(RuleViolation.class);
    }

    @OnEveryDatabase
    void refusesAnEntryWithoutTitle(TestDatabase database) {
        Transactions transactions = database.open(Entries.class);
        Entries entries = new Entries(transactions, new EntryStore(transactions), audit);

        assertThatThrownBy(() -> entries.add(STAFF, " ", null)).isInstanceOf(InvalidInput.class);
    }
}
