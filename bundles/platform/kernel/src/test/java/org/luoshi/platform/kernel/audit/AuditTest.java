package org.luoshi.platform.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
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
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class AuditTest {
    @OnEveryDatabase
    void keepsWhoDidWhatBeforeAndAfter(TestDatabase database) {
        try (AuditDesk given = new AuditDesk(database)) {
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
        try (AuditDesk given = new AuditDesk(database)) {
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
        try (AuditDesk given = new AuditDesk(database)) {
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
        try (AuditDesk given = new AuditDesk(database)) {
            given.write(event("1"));
            Awaitility.await().untilAsserted(() -> assertThat(given.sequence()).containsExactly(1L));
        }
    }

    @OnEveryDatabase
    void theOrderHasNoGapUnderConcurrency(TestDatabase database) throws Exception {
        try (AuditDesk given = new AuditDesk(database)) {
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
        try (AuditDesk given = new AuditDesk(database)) {
            given.write(event("1"));
            Awaitility.await().untilAsserted(() -> assertThat(given.sequence()).hasSize(1));
            given.sequencer.stop();
            given.write(event("2"));
            AuditSequencer second = given.anotherNode();
            assertThat(second.sequence()).isFalse();
            given.clock.advance(Duration.ofMinutes(1));
            assertThat(second.sequence()).isTrue();
            assertThat(given.sequence()).containsExactly(1L, 2L);
            second.stop();
        }
    }

    @OnEveryDatabase
    void aLeaseOfAClockThatWasAheadHoldsNobodyUp(TestDatabase database) {
        try (AuditDesk given = new AuditDesk(database)) {
            given.clock.advance(Duration.ofDays(2));
            given.write(event("1"));
            Awaitility.await().untilAsserted(() -> assertThat(given.sequence()).hasSize(1));
            given.sequencer.stop();
            given.clock.advance(Duration.ofDays(-2));
            given.write(event("2"));
            AuditSequencer restarted = given.anotherNode();
            assertThat(restarted.sequence()).isTrue();
            assertThat(given.sequence()).containsExactly(1L, 2L);
            restarted.stop();
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
}
