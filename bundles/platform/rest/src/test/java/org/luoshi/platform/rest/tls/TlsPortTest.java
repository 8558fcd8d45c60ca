package org.luoshi.platform.rest.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.net.ssl.SSLParameters;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsPortTest {
    private static final Duration PAUSE = Duration.ofMillis(50);

    @TempDir
    private static Path made;

    private static Made first;
    private static Made second;

    @TempDir
    private Path folder;

    private final Server server = new Server();
    private TlsPort port;

    @BeforeAll
    static void makeKeys() {
        first = Made.in(made, "first", "EC");
        second = Made.in(made, "second", "RSA");
    }

    @BeforeEach
    void startServer() throws Exception {
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                String seen = request.isSecure() + " " + request.getHeaders().get("Host");
                Content.Sink.write(response, true, seen, callback);
                return true;
            }
        });
        server.start();
    }

    @AfterEach
    void stopServer() throws Exception {
        port.stop();
        server.stop();
    }

    @Test
    void speaksHttp2OverTheNewestTls() throws Exception {
        write(first);
        open(Clock.systemUTC());

        HttpResponse<String> answer = get(first, "TLSv1.3");

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        assertThat(answer.body()).isEqualTo("true 127.0.0.1:" + port.port());
        assertThat(get(first, "TLSv1.2").sslSession().orElseThrow().getCipherSuite())
                .matches("TLS_ECDHE_.*(GCM|CHACHA20).*");
        assertThat(port.serves()).isTrue();
        assertThat(port.trouble()).isEmpty();
    }

    @Test
    void takesUpAReplacedCertificateAndKeepsItWhenTheNextIsOfNoUse() throws Exception {
        write(first);
        open(Clock.systemUTC());

        write(second);
        await().until(() -> shown().equals(second.certificate()));

        Files.writeString(folder.resolve("key.pem"), first.keyPem());
        await().until(() -> port.trouble().isPresent());
        assertThat(port.trouble().orElseThrow().in(Locale.ENGLISH)).contains("holds no RSA key");
        assertThat(shown()).isEqualTo(second.certificate());
        assertThat(port.serves()).isTrue();
    }

    @Test
    void opensAsSoonAsTheFilesAreThere() throws Exception {
        open(Clock.systemUTC());
        assertThat(port.serves()).isFalse();
        assertThat(port.trouble().orElseThrow().in(Locale.ENGLISH)).contains("does not exist");

        write(first);

        await().until(port::serves);
        assertThat(get(first, "TLSv1.3").statusCode()).isEqualTo(200);
    }

    @Test
    void saysSoWhenTheCertificateHasExpired() throws Exception {
        write(first);
        Clock nextYear = Clock.offset(Clock.system(ZoneOffset.UTC), Duration.ofDays(365));
        open(nextYear);

        assertThat(port.serves()).isFalse();
        assertThat(port.trouble().orElseThrow().in(Locale.ENGLISH)).contains("expired on");
    }

    @Test
    void triesAgainWhenThePortIsTaken() throws Exception {
        write(first);
        ServerSocket other = new ServerSocket(0);
        port = new TlsPort(server, settings(Integer.toString(other.getLocalPort())), 10, Clock.systemUTC(), PAUSE);
        port.start();
        assertThat(port.trouble().orElseThrow().in(Locale.ENGLISH)).contains("cannot be opened");

        other.close();

        await().until(port::serves);
    }

    @Test
    void saysWhenThePortIsNoPort() throws Exception {
        write(first);
        port = new TlsPort(server, settings("https"), 10, Clock.systemUTC(), PAUSE);
        port.start();

        assertThat(port.trouble().orElseThrow().in(Locale.ENGLISH)).contains("\"https\" is no port");
    }

    private void open(Clock clock) throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        port = new TlsPort(server, settings(Integer.toString(free)), 10, clock, PAUSE);
        port.start();
    }

    private TlsSettings settings(String number) {
        return new TlsSettings(
                number, "127.0.0.1", folder.resolve("certificate.pem"), folder.resolve("key.pem"), null, "");
    }

    private void write(Made certificate) throws Exception {
        Files.writeString(folder.resolve("key.pem"), certificate.keyPem(), StandardCharsets.US_ASCII);
        Files.writeString(folder.resolve("certificate.pem"), certificate.certificatePem());
    }

    /** The certificate that a newcomer is shown. */
    private Certificate shown() throws Exception {
        for (Made known : new Made[] {first, second}) {
            try {
                return get(known, "TLSv1.3").sslSession().orElseThrow().getPeerCertificates()[0];
            } catch (IOException other) {
                assertThat(other).hasMessageContaining("PKIX");
            }
        }
        throw new AssertionError("neither certificate is shown");
    }

    private HttpResponse<String> get(Made trusted, String protocol) throws Exception {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {protocol});
        HttpClient client = HttpClient.newBuilder()
                .sslContext(trusted.trusted())
                .sslParameters(parameters)
                .build();
        URI address = URI.create("https://127.0.0.1:" + port.port() + "/");
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
