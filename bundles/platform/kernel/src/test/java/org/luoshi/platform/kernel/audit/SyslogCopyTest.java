package org.luoshi.platform.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.safeguard.Safeguard;
import org.luoshi.testkit.database.OnEveryDatabase;
import org.luoshi.testkit.database.TestDatabase;

class SyslogCopyTest {
    @TempDir
    Path folder;

    @OnEveryDatabase
    void aServerThatIsAwayIsAWarningUntilItHasWhatItMissed(TestDatabase database) throws Exception {
        int port = freePort();
        try (AuditDesk desk = new AuditDesk(database)) {
            AuditSeals seals = seals(desk, database, "tcp://127.0.0.1:" + port);
            write(desk);
            seal(seals);
            Awaitility.await().until(() -> seals.warning().isPresent());
            assertThat(seals.name()).isEqualTo("audit-syslog");
            assertThat(seals.warning().orElseThrow().in(Locale.SIMPLIFIED_CHINESE))
                    .contains("自 2026-07-17 09:00 起");
            assertThat(copy(desk, database, seals).holds()).isFalse();

            try (ServerSocket server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
                seals.seal();
                try (Socket caller = server.accept()) {
                    assertThat(new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                            .contains("audit-seal - 1 ");
                }
            }
            assertThat(seals.warning()).isEmpty();
            assertThat(copy(desk, database, seals).holds()).isTrue();
            seals.stop();
        }
    }

    @OnEveryDatabase
    void aServerThatNobodyUnderstandsIsToldAndTheChainIsSealedAllTheSame(TestDatabase database) throws Exception {
        try (AuditDesk desk = new AuditDesk(database)) {
            AuditSeals seals = seals(desk, database, "logs.example");
            write(desk);
            seals.seal();

            assertThat(seals.newest()).isPresent();
            assertThat(seals.warning().orElseThrow().in(Locale.ENGLISH)).contains("udp://host:port");
            assertThat(copy(desk, database, seals).holds()).isFalse();
            seals.stop();
        }
    }

    private static void write(AuditDesk desk) {
        desk.write(new AuditEvent("platform", "platform.refuse", "Item", "1", Map.of(), Map.of()));
        Awaitility.await().untilAsserted(() -> assertThat(desk.sequence()).isEqualTo(List.of(1L)));
    }

    /** As the background does it, which logs what is thrown. */
    private static void seal(AuditSeals seals) {
        try {
            seals.seal();
        } catch (UncheckedIOException away) {
            assertThat(away).hasMessageContaining("127.0.0.1");
        }
    }

    private AuditSeals seals(AuditDesk desk, TestDatabase database, String syslog) throws Exception {
        return new AuditSeals(
                desk.transactions,
                database.current(),
                desk.clock,
                AuditDesk.settings("0", syslog),
                folder.resolve("data/audit-seals"),
                folder.resolve("etc/audit"));
    }

    private static Safeguard copy(AuditDesk desk, TestDatabase database, AuditSeals seals) {
        return new AuditSafeguards(desk.transactions, database.current(), seals, desk.clock)
                .safeguards().stream()
                        .filter(one -> one.key().equals("audit.copy"))
                        .findFirst()
                        .orElseThrow();
    }

    private static int freePort() throws Exception {
        try (ServerSocket free = new ServerSocket()) {
            free.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return free.getLocalPort();
        }
    }
}
