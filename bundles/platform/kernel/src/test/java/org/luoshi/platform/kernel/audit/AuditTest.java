package org.luoshi.platform.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.kernel.ground.Sql;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeViewer;

class AuditTest {
    @OnEveryDatabase
    void keepsWhoDidWhatBeforeAndAfter(TestDatabase database) {
        try (Given given = new Given(database)) {
            Map<String, Object> after =
                    Map.of("due", LocalDate.of(2026, 7, 17), "assist", List.of("规划处"), "count", 2, "open", true);
            given.write(new AuditEvent("supervision", "supervision.extend", "SupervisionItem", "7", Map.of(), after));
            assertThat(given.sql("select person_name || '|' || module || '|' || record_id from kernel.audit_record"))
                    .containsExactly("王芳|supervision|7");
            assertThat(given.sql("select after_json from kernel.audit_payload"))
                    .containsExactly("{\"assist\":[\"规划处\"],\"count\":2,\"due\":\"2026-07-17\",\"open\":true}");
        }
    }

    @OnEveryDatabase
    void theRecordProvesThePayload(TestDatabase database) {
        try (Given given = new Given(database)) {
            given.write(event("1"));
            given.write(event("1"));
            List<String> rows = given.sql("select salt || ' ' || payload_hash from kernel.audit_record order by id");
            Payload payload = Payload.of(Map.of("title", "旧"), Map.of("title", "新"));
            assertThat(rows).doesNotHaveDuplicates().allSatisfy(row -> {
                String[] parts = row.split(" ");
                assertThat(payload.hash(parts[0])).isEqualTo(parts[1]);
            });
        }
    }

    @OnEveryDatabase
    void joinsTheTransactionOfTheChange(TestDatabase database) {
        try (Given given = new Given(database)) {
            assertThatThrownBy(() -> given.audit.record(given.viewer, event("1")))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> given.transactions.run(() -> {
                        given.audit.record(given.viewer, event("2"));
                        throw new IllegalStateException("rolled back");
                    }))
                    .hasMessage("rolled back");
            assertThat(given.sql("select record_id from kernel.audit_record")).isEmpty();
        }
    }

    @OnEveryDatabase
    void aRecordIsPutInOrderSoonAfterItIsWritten(TestDatabase database) {
        try (Given given = new Given(database)) {
            given.write(event("1"));
            Awaitility.await().untilAsserted(() -> assertThat(given.sequence()).containsExactly(1L));
        }
    }

    @OnEveryDatabase
    void theOrderHasNoGapUnderConcurrency(TestDatabase database) throws Exception {
        try (Given given = new Given(database)) {
            AuditSequencer second = given.anotherNode();
            List<Callable<Object>> work = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String id = String.valueOf(i);
                boolean fails = i % 7 == 6;
                work.add(() -> given.writeOrFail(event(id), fails));
            }
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                for (Future<Object> done : threads.invokeAll(work)) {
                    done.get();
                }
            } finally {
                threads.shutdownNow();
            }
            List<Long> all = LongStream.rangeClosed(1, 172).boxed().toList();
            Awaitility.await().untilAsserted(() -> assertThat(given.sequence()).containsExactlyElementsOf(all));
            assertThat(given.sql("select audit_id from kernel.audit_pending")).isEmpty();
            second.stop();
        }
    }

    @OnEveryDatabase
    void whatAStoppedNodeLeftOverIsTakenUpWhenItsLeaseHasRunOut(TestDatabase database) {
        try (Given given = new Given(database)) {
            given.write(event("1"));
            Awaitility.await().untilAsserted(() -> assertThat(given.sequence()).hasSize(1));
            given.sequencer.stop();
            given.write(event("2"));
            AuditSequencer second = given.anotherNode();
            assertThat(second.sequence()).isFalse();
            given.clock.advance(java.time.Duration.ofMinutes(1));
            assertThat(second.sequence()).isTrue();
            assertThat(given.sequence()).containsExactly(1L, 2L);
            second.stop();
        }
    }

    private static AuditEvent event(String record) {
        return new AuditEvent(
                "supervision",
                "supervision.edit",
                "SupervisionItem",
                record,
                Map.of("title", "旧"),
                Map.of("title", "新"));
    }

    /** The services over a fresh database. */
    private static final class Given implements AutoCloseable {
        private final TestDatabase database;
        private final Transactions transactions;
        private final FixedClock clock = FixedClock.at("2026-07-17T09:00");
        private final FakeViewer viewer = FakeViewer.named(7, "王芳");
        private final AuditSequencer sequencer;
        private final AuditTrail audit;

        Given(TestDatabase database) {
            this.database = database;
            transactions = database.open(AuditTrail.class);
            sequencer = anotherNode();
            audit = new AuditTrail(database.current(), sequencer, clock, transactions);
        }

        AuditSequencer anotherNode() {
            return new AuditSequencer(transactions, database.current(), clock);
        }

        void write(AuditEvent event) {
            transactions.run(() -> audit.record(viewer, event));
        }

        Object writeOrFail(AuditEvent event, boolean fail) {
            try {
                return transactions.write(() -> {
                    audit.record(viewer, event);
                    if (fail) {
                        throw new IllegalStateException("rolled back");
                    }
                    return true;
                });
            } catch (IllegalStateException e) {
                return false;
            }
        }

        List<Long> sequence() {
            return sql("select seq from kernel.audit_sequence order by seq").stream()
                    .map(Long::valueOf)
                    .toList();
        }

        List<String> sql(String query) {
            Sql sql = new Sql(database.current()::connection);
            return transactions.read(() -> sql.list(query, row -> row.getString(1)));
        }

        @Override
        public void close() {
            sequencer.stop();
        }
    }
}
