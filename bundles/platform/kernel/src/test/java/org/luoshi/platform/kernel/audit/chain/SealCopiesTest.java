package org.luoshi.platform.kernel.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seals go to a syslog server on the loopback. */
class SealCopiesTest {
    private static final Instant BEGIN = Instant.parse("2026-07-17T01:00:00Z");
    private static final int PATIENCE = 10_000;

    @TempDir
    Path folder;

    @Test
    void aSealIsOneMessageOfRfc5424OverUdp() throws Exception {
        try (DatagramSocket server = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            Seal seal = seal();

            copies("udp://127.0.0.1:" + server.getLocalPort()).send(seal);

            assertThat(received(server))
                    .matches("<110>1 2026-07-17T01:01:00Z \\S+ luoshi - audit-seal - .*")
                    .endsWith(" - " + seal.line());
        }
    }

    @Test
    void overTcpTheNumberOfBytesStandsBeforeIt() throws Exception {
        try (ServerSocket server = server(0)) {
            Seal seal = seal();

            copies("tcp://127.0.0.1:" + server.getLocalPort()).send(seal);

            String message = received(server);
            int length = Integer.parseInt(message.substring(0, message.indexOf(' ')));
            assertThat(message.substring(message.indexOf(' ') + 1))
                    .hasSize(length)
                    .startsWith("<110>1 ")
                    .endsWith(seal.line());
        }
    }

    @Test
    void whatTheServerMissedFollowsInOrderWhenItIsBack() throws Exception {
        int port = freePort();
        SealCopies copies = copies("tcp://127.0.0.1:" + port);
        try (ServerSocket server = server(port)) {
            copies.send(seal());
            assertThat(received(server)).contains(" - 1 ");
        }
        assertThatThrownBy(() -> copies.send(seal())).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> copies.send(seal())).isInstanceOf(UncheckedIOException.class);
        assertThat(copies.behind()).as("the first that it lacks").contains(BEGIN.plusSeconds(120));

        try (ServerSocket server = server(port)) {
            SealCopies afterARestart = copies("tcp://127.0.0.1:" + port);
            afterARestart.send(seal());

            assertThat(List.of(received(server), received(server), received(server)))
                    .satisfiesExactly(
                            second -> assertThat(second).contains(" - 2 "),
                            third -> assertThat(third).contains(" - 3 "),
                            fourth -> assertThat(fourth).contains(" - 4 "));
            assertThat(afterARestart.behind()).isEmpty();
        }
    }

    @Test
    void notMoreThanAHundredGoOutAtOnce() throws Exception {
        try (DatagramSocket server = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            SealCopies copies = copies("udp://127.0.0.1:" + server.getLocalPort());
            copies.send(seal());
            Seal newest = LongStream.range(0, 130)
                    .mapToObj(i -> seal())
                    .reduce((one, other) -> other)
                    .orElseThrow();

            copies.send(newest);
            assertThat(drained(server, 101)).hasSize(101).last().asString().contains(" - 101 ");
            assertThat(copies.behind()).isPresent();
            copies.send(newest);
            assertThat(drained(server, 30)).last().asString().contains(" - 131 ");
            assertThat(copies.behind()).isEmpty();
        }
    }

    @Test
    void anotherServerBeginsWithTheNewestSeal() throws Exception {
        try (DatagramSocket one = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                DatagramSocket other = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            copies("udp://127.0.0.1:" + one.getLocalPort()).send(seal());
            seal();
            Seal newest = seal();

            copies("udp://127.0.0.1:" + other.getLocalPort()).send(newest);

            assertThat(received(other)).endsWith(newest.line());
        }
    }

    @Test
    void aServerIsUdpOrTcp() {
        assertThat(Syslog.to(" tcp://logs.example ")).hasToString("tcp://logs.example:514");
        for (String wrong : List.of("logs.example", "http://logs.example", "tcp://", "udp://a:99999999")) {
            assertThatThrownBy(() -> Syslog.to(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** One more seal in the book, a minute after the one before. */
    private Seal seal() {
        try {
            SealBook book = new SealBook(folder.resolve("seals"));
            Sealing sealing = new Sealing(book, folder.resolve("keys"));
            long seq = sealing.newest().map(Seal::seq).orElse(0L) + 1;
            return sealing.seal(seq, "ab".repeat(32), BEGIN.plusSeconds(60 * seq))
                    .orElseThrow();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private SealCopies copies(String server) throws IOException {
        return new SealCopies(new SealBook(folder.resolve("seals")), Syslog.to(server), folder.resolve("syslog"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = server(0)) {
            return free.getLocalPort();
        }
    }

    private static ServerSocket server(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.setSoTimeout(PATIENCE);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return server;
    }

    private static String received(ServerSocket server) throws IOException {
        try (Socket caller = server.accept()) {
            return new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String received(DatagramSocket server) throws IOException {
        server.setSoTimeout(PATIENCE);
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        server.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    private static List<String> drained(DatagramSocket server, int count) {
        return Stream.generate(() -> {
                    try {
                        return received(server);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .limit(count)
                .toList();
    }
}
