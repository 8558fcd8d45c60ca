package org.luoshi.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** HTTPS by one setting and two files: what browsers get, and what an operator reads who put the wrong files there. */
class HttpsTest {
    private static final int TLS_1_1 = 0x0302;
    private static final int TLS_1_2 = 0x0303;
    /** ECDHE_RSA with AES_128_CBC_SHA, and RSA with AES_128_GCM_SHA256: no authenticated encryption, no forward secrecy. */
    private static final short[] WEAK = {(short) 0xC013, 0x009C};

    private static final short[] STRONG = {(short) 0xC02F};
    private static final int HANDSHAKE = 0x16;
    private static final int ALERT = 0x15;

    private static Installation installation;
    private static int port;
    private static SelfSigned certificate;
    private static String healthWithWrongKey;
    private static String pageWithWrongKey;

    /** First with the key of another certificate, then with its own. */
    @BeforeAll
    static void startLuoshi() throws Exception {
        certificate = SelfSigned.make("https", "RSA");
        port = Installation.freePort();
        installation = Installation.unpack("https").set("LUOSHI_HTTPS_PORT", port);
        certificate.writeCertificate(file("certificate.pem"));
        SelfSigned.make("other", "RSA").writeKey(file("key.pem"));
        installation.launch("server");
        installation.awaitHealth(503);
        Client plain = new Client(installation.address());
        await("only HTTPS to be missing").atMost(Duration.ofSeconds(180)).until(() -> {
            healthWithWrongKey = plain.get("/health/ready").body().toString();
            return healthWithWrongKey.split("DOWN", -1).length == 3 && healthWithWrongKey.contains("\"https\"");
        });
        pageWithWrongKey = installation.admin().get("/api/session").body().toString();
        certificate.writeKey(file("key.pem"));
        installation.awaitHealth(200);
    }

    @AfterAll
    static void stopLuoshi() {
        installation.close();
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithTheFilesAndServesThisMachineMeanwhile() throws IOException {
        assertThat(healthWithWrongKey).contains("tls/key.pem 中的私钥与 tls/certificate.pem 中的证书不匹配");
        assertThat(pageWithWrongKey).contains("csrfToken");
        List<String> said = Files.readAllLines(installation.home().resolve("data/log/karaf.log")).stream()
                .filter(line -> line.contains("the private key in tls/key.pem does not belong to the certificate"))
                .toList();
        assertThat(said).hasSize(1);
    }

    @Test
    void hardensTheSession() throws Exception {
        HttpResponse<String> answer = signIn(browser(certificate));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-LUOSHI_SESSION=")
                .contains("; Path=/; HttpOnly", "; Secure")
                .doesNotContain("Domain");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void believesNoSessionUnderANameThatAnotherHostCouldHaveSet() throws Exception {
        HttpClient browser = browser(certificate);
        String cookie =
                signIn(browser).headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");

        assertThat(session(browser, cookie)).isEqualTo(200);
        assertThat(session(browser, cookie.substring("__Host-".length()))).isEqualTo(401);
    }

    private static int session(HttpClient browser, String cookie) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("/api/session"))
                .header("Cookie", cookie)
                .build();
        return browser.send(request, BodyHandlers.ofString()).statusCode();
    }

    @Test
    void asksBrowsersOfThePagesToStayWithEncryption() throws Exception {
        HttpResponse<String> page =
                browser(certificate).send(HttpRequest.newBuilder(address("/")).build(), BodyHandlers.ofString());

        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(new Client(installation.address()).get("/").raw().headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void listensOnItsTwoPortsAndOnNothingElse() throws IOException {
        assumeThat(Path.of("/proc/self/net/tcp")).isReadable();

        assertThat(OpenSockets.listening(installation.processId()))
                .containsExactlyInAnyOrder(installation.port(), port);
    }

    @Test
    void refusesOldTlsAndWeakCiphers() throws IOException {
        assertThat(answerToHello(TLS_1_1, STRONG)).isEqualTo(ALERT);
        assertThat(answerToHello(TLS_1_2, WEAK)).isEqualTo(ALERT);
        assertThat(answerToHello(TLS_1_2, STRONG)).isEqualTo(HANDSHAKE);
    }

    @Test
    void takesUpARenewedCertificateWithoutRestart() throws Exception {
        SelfSigned renewed = SelfSigned.make("renewed", "EC");
        try {
            renewed.writeKey(file("key.pem"));
            renewed.writeCertificate(file("certificate.pem"));
            await("the renewed certificate")
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> shown(renewed).equals(renewed.certificate()));
        } finally {
            certificate.writeKey(file("key.pem"));
            certificate.writeCertificate(file("certificate.pem"));
        }
        await("the old one again")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> shown(certificate).equals(certificate.certificate()));
        assertThat(new Client(installation.address()).statusOf("/health/ready")).isEqualTo(200);
    }

    private static Certificate shown(SelfSigned trusted) throws Exception {
        return signIn(browser(trusted)).sslSession().orElseThrow().getPeerCertificates()[0];
    }

    private static Path file(String name) {
        return installation.home().resolve("etc/tls").resolve(name);
    }

    private static URI address(String path) {
        return URI.create("https://127.0.0.1:" + port + path);
    }

    private static HttpClient browser(SelfSigned trusted) throws Exception {
        return HttpClient.newBuilder().sslContext(trusted.trusted()).build();
    }

    /** As the page does it: with the origin that the browser adds. */
    private static HttpResponse<String> signIn(HttpClient browser) throws Exception {
        String json = "{\"username\":\"admin\",\"password\":\"" + Installation.ADMIN_PASSWORD + "\"}";
        HttpRequest request = HttpRequest.newBuilder(address("/api/session"))
                .header("Content-Type", "application/json")
                .header("Origin", address("").toString())
                .POST(BodyPublishers.ofString(json))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    /** First byte of what the server says to the beginning of a handshake: the JDK refuses to speak so badly itself. */
    private static int answerToHello(int version, short... ciphers) throws IOException {
        ByteBuffer hello = ByteBuffer.allocate(200);
        int body = 2 + 32 + 1 + 2 + 2 * ciphers.length + 2;
        hello.put((byte) HANDSHAKE).putShort((short) 0x0301).putShort((short) (4 + body));
        hello.putInt(0x01000000 | body)
                .putShort((short) version)
                .put(new byte[32])
                .put((byte) 0);
        hello.putShort((short) (2 * ciphers.length));
        for (short cipher : ciphers) {
            hello.putShort(cipher);
        }
        hello.put((byte) 1).put((byte) 0);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(hello.array(), 0, hello.position());
            InputStream answer = socket.getInputStream();
            return answer.read();
        }
    }
}
