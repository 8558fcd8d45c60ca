package org.luoshi.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.luoshi.platform.api.DataScope;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.work.OpenWork;
import org.luoshi.platform.api.work.OpenWork.Share;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeAudit;
import org.luoshi.testkit.fakes.FakeViewer;

/** The exam of whoever offers {@link OpenWork}: extend it in a test class and say what there is to hand over. */
public abstract class OpenWorkContract {
    private static final FakeViewer MANAGER = FakeViewer.named(900, "系统管理员");

    /** The function over this database, with two records or more that name who leaves, and none that names the successor. */
    protected abstract Leaving leaving(TestDatabase database);

    /**
     * Somebody who leaves.
     *
     * @param work the service under test, writing its traces to this audit
     * @param from who leaves
     * @param to the successor
     */
    public record Leaving(Function<Audit, OpenWork> work, long from, long to) {}

    @OnEveryDatabase
    void handsOverEverythingOnceAndLeavesATraceOfEachRecord(TestDatabase database) {
        Leaving leaving = leaving(database);
        FakeAudit audit = new FakeAudit();
        OpenWork work = leaving.work().apply(audit);
        List<Long> before = counts(work, leaving.from());

        assertThat(work.of(leaving.from())).isNotEmpty().allSatisfy(share -> {
            assertThat(share.count()).isPositive();
            assertThat(share.kind().in(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
            assertThat(share.kind().in(Locale.ENGLISH)).isNotBlank();
        });
        int records = work.handOver(MANAGER, leaving.from(), leaving.to());

        assertThat(records).as("records of the exam").isGreaterThan(1);
        assertThat(work.of(leaving.from())).as("what is left").isEmpty();
        assertThat(counts(work, leaving.to())).as("what the successor has").isEqualTo(before);
        assertThat(audit.entries())
                .as("a trace of each record")
                .hasSize(records)
                .allSatisfy(entry -> {
                    assertThat(entry.who().personId()).isEqualTo(MANAGER.personId());
                    assertThat(entry.event().module()).isEqualTo(work.module());
                });
        assertThat(audit.entries())
                .extracting(entry ->
                        entry.event().recordType() + "/" + entry.event().recordId())
                .doesNotHaveDuplicates();
        assertThat(work.handOver(MANAGER, leaving.from(), leaving.to())).isZero();
        assertThat(audit.entries()).as("traces of nothing").hasSize(records);
    }

    @OnEveryDatabase
    void countsWhatSomebodyWithoutRightsCouldNotOpen(TestDatabase database) {
        Leaving leaving = leaving(database);
        OpenWork work = leaving.work().apply(new FakeAudit());
        FakeViewer successor = FakeViewer.named(leaving.to(), "接手人");

        long closed = work.closedTo(leaving.from(), successor);

        assertThat(work.closedTo(leaving.from(), successor.seeing(DataScope.ALL).allowed("*")))
                .as("what is closed to somebody who sees everything")
                .isZero();
        assertThat(closed)
                .as("what is closed to somebody without rights")
                .isEqualTo(work.handOver(MANAGER, leaving.from(), leaving.to()));
        assertThat(work.closedTo(leaving.from(), successor))
                .as("when nothing is open")
                .isZero();
    }

    @OnEveryDatabase
    void handsOverAllOrNothing(TestDatabase database) {
        Leaving leaving = leaving(database);
        AtomicInteger traces = new AtomicInteger();
        OpenWork work = leaving.work().apply((who, event) -> {
            if (traces.incrementAndGet() > 1) {
                throw new IllegalStateException("the second trace cannot be written");
            }
        });
        List<Long> before = counts(work, leaving.from());

        assertThatThrownBy(() -> work.handOver(MANAGER, leaving.from(), leaving.to()))
                .hasStackTraceContaining("the second trace cannot be written");

        assertThat(counts(work, leaving.from())).as("what is open as before").isEqualTo(before);
        assertThat(work.of(leaving.to())).as("what the successor has").isEmpty();
    }

    private static List<Long> counts(OpenWork work, long person) {
        return work.of(person).stream().map(Share::count).toList();
    }
}
