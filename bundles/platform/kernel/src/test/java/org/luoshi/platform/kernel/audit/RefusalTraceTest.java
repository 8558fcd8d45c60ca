package org.luoshi.platform.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.kernel.gate.MarkGate;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class RefusalTraceTest {
    @OnEveryDatabase
    void whatWasRefusedInATransactionStaysOnRecordWhenThatRollsBack(TestDatabase database) {
        try (AuditDesk desk = new AuditDesk(database)) {
            MarkGate gate = new MarkGate(desk.transactions, database.current(), desk.audit);

            assertThatThrownBy(() -> desk.transactions.run(() -> {
                        desk.audit.record(
                                desk.viewer,
                                new AuditEvent("supervision", "register", "Item", "7", Map.of(), Map.of()));
                        gate.checkText(desk.viewer, "title", "机密★20年");
                    }))
                    .isInstanceOf(ClassifiedContentRefused.class);

            assertThat(desk.contents()).singleElement().satisfies(record -> assertThat(record.action())
                    .isEqualTo("platform.refuse"));
        }
    }
}
