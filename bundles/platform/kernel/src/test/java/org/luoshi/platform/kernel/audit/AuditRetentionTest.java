package org.luoshi.platform.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.kernel.audit.chain.Fault;
import org.luoshi.platform.kernel.audit.chain.Fault.Kind;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class AuditRetentionTest {
    private static final String PAYLOADS = "select audit_id from kernel.audit_payload order by audit_id";
    private static final String SAID =
            "select record_id from kernel.audit_record where action = 'audit.payload-erased'";

    @TempDir
    Path folder;

    @OnEveryDatabase
    void whatIsOlderIsErasedAndTheChainStaysWhole(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 3)) {
            sealed.desk.clock.advance(Duration.ofDays(200));
            sealed.write(2);

            run(database, sealed, "6");
            sealed.settle(6);

            assertThat(sealed.desk.sql(PAYLOADS)).containsExactly("4", "5", "6");
            assertThat(sealed.desk.sql(SAID)).containsExactly("1-3@2026-08-01T16:00:00Z");
            assertThat(sealed.check().fault()).isEmpty();
            assertThat(sealed.check().records()).isEqualTo(6);
        }
    }

    @OnEveryDatabase
    void whatSaysSoIsKeptAndSaidOnce(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 3)) {
            sealed.desk.clock.advance(Duration.ofDays(200));
            run(database, sealed, "6");
            sealed.desk.clock.advance(Duration.ofDays(400));
            run(database, sealed, "6");
            sealed.settle(4);

            assertThat(sealed.desk.sql(PAYLOADS)).containsExactly("4");
            assertThat(sealed.check().fault()).isEmpty();
        }
    }

    @OnEveryDatabase
    void whatIsYoungerMayNotBeTakenOutUnderThatWord(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 3)) {
            sealed.desk.clock.advance(Duration.ofDays(200));
            sealed.write(1);
            run(database, sealed, "6");
            sealed.settle(5);

            sealed.sql("delete from kernel.audit_payload where audit_id = 4");
            assertThat(sealed.fault()).isEqualTo(new Fault(Kind.PAYLOAD_MISSING, 4, 4, ""));
        }
    }

    @OnEveryDatabase
    void nothingIsErasedWithoutTheWishAndWhatIsRefusedIsTold(TestDatabase database) throws Exception {
        try (SealedChain sealed = new SealedChain(database, folder, 3)) {
            sealed.desk.clock.advance(Duration.ofDays(2_000));
            assertThat(run(database, sealed, "0").warning()).isEmpty();
            for (String wrong : List.of("5", "-1", "a year", "", "99999999999999999999999999")) {
                LocalizedText why = run(database, sealed, wrong).warning().orElseThrow();
                assertThat(why.in(Locale.SIMPLIFIED_CHINESE)).contains("全部保留", "6 个月");
                assertThat(why.in(Locale.ENGLISH)).hasSizeLessThan(250);
            }

            assertThat(sealed.desk.sql(PAYLOADS)).containsExactly("1", "2", "3");
            assertThat(run(database, sealed, " 6 ").warning()).isEmpty();
            assertThat(sealed.desk.sql(PAYLOADS)).containsExactly("4");
        }
    }

    private static AuditRetention run(TestDatabase database, SealedChain sealed, String months) {
        AuditDesk desk = sealed.desk;
        AuditRetention retention = new AuditRetention(
                desk.transactions, database.current(), desk.audit, desk.clock, AuditDesk.settings(months));
        retention.run(desk.clock.instant());
        return retention;
    }
}
