package org.luoshi.platform.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.safeguard.Safeguard;
import org.luoshi.platform.kernel.gate.GateSafeguards;
import org.luoshi.platform.kernel.gate.MarkGate;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class AuditSafeguardsTest {
    @TempDir
    private Path folder;

    @OnEveryDatabase
    void tellsHowTrailSealAndCheckStandAndWhenNobodyChecked(TestDatabase database) throws Exception {
        try (SealedChain chain = new SealedChain(database, folder, 3)) {
            AuditSafeguards source = source(database, chain);
            assertThat(source.safeguards())
                    .extracting(Safeguard::key)
                    .containsExactly("audit.trail", "audit.seal", "audit.check", "audit.copy");
            assertThat(text(source, "audit.trail")).isEqualTo("审计记录 3 条，最早一条写于 2026-07-17 09:00；记录从不删除。");
            assertThat(one(source, "audit.seal").holds()).isTrue();
            assertThat(one(source, "audit.check").holds()).isFalse();
            assertThat(one(source, "audit.copy").holds()).isFalse();

            chain.desk.clock.advance(Duration.ofHours(1));
            checked(chain, Map.of("records", 3, "sealed", 3));
            assertThat(text(source, "audit.check")).isEqualTo("2026-07-17 10:00 完整性校验通过，共 3 条记录。");
            assertThat(one(source, "audit.check").holds()).isTrue();
            chain.desk.clock.advance(Duration.ofDays(32));
            assertThat(one(source, "audit.check").holds()).as("a month later").isFalse();

            checked(chain, Map.of("records", 3, "sealed", 3, "fault", "ALTERED", "place", 2));
            assertThat(text(source, "audit.check")).contains("没有通过");
        }
    }

    @OnEveryDatabase
    void aSealThatDoesNotComeIsNoticed(TestDatabase database) throws Exception {
        try (SealedChain chain = new SealedChain(database, folder, 1)) {
            AuditSafeguards source = source(database, chain);
            chain.write(2);
            assertThat(one(source, "audit.seal").holds()).as("just written").isTrue();
            chain.desk.clock.advance(Duration.ofMinutes(6));
            assertThat(one(source, "audit.seal").holds()).isFalse();
            assertThat(text(source, "audit.seal")).contains("其后 2 条未封存");
        }
    }

    @OnEveryDatabase
    void theGateTellsItsRulesAndHowOftenItRefusedInAMonth(TestDatabase database) {
        try (AuditDesk desk = new AuditDesk(database)) {
            MarkGate gate = new MarkGate(desk.transactions, database.current(), desk.audit);
            GateSafeguards source = new GateSafeguards(desk.transactions, database.current(), desk.clock, gate);
            desk.write(refusal());
            desk.clock.advance(Duration.ofDays(29));
            desk.write(refusal());
            assertThat(source.safeguards().get(0).finding().in(Locale.ENGLISH)).contains("refused 2 times");
            desk.clock.advance(Duration.ofDays(2));
            assertThat(source.safeguards()).singleElement().satisfies(gateNow -> {
                assertThat(gateNow.holds()).isTrue();
                assertThat(gateNow.finding().in(Locale.ENGLISH)).contains("refused 1 times");
            });
        }
    }

    private static AuditEvent refusal() {
        return new AuditEvent("platform", "platform.refuse", "NonSecretGate", "rule", Map.of(), Map.of());
    }

    private static AuditSafeguards source(TestDatabase database, SealedChain chain) {
        return new AuditSafeguards(chain.desk.transactions, database.current(), chain.seals, chain.desk.clock);
    }

    private static void checked(SealedChain chain, Map<String, Object> found) {
        chain.desk.write(new AuditEvent("platform", "platform.audit-checked", "AuditChain", "chain", Map.of(), found));
    }

    private static Safeguard one(AuditSafeguards source, String key) {
        List<Safeguard> found = source.safeguards();
        return found.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    }

    private static String text(AuditSafeguards source, String key) {
        return one(source, key).finding().in(Locale.SIMPLIFIED_CHINESE);
    }
}
