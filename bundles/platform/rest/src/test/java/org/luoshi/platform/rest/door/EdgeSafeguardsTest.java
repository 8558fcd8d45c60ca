package org.luoshi.platform.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.api.safeguard.Safeguard;
import org.luoshi.platform.rest.settings.RestSettings;
import org.luoshi.platform.rest.tls.Made;
import org.luoshi.platform.rest.tls.TlsSettings;

class EdgeSafeguardsTest {
    @TempDir
    private Path folder;

    private final Server server = new Server();
    private final Map<String, Object> set = new HashMap<>();

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void tellsUntilWhenTheCertificateHoldsAndWarnsTwoWeeksBefore() throws Exception {
        Made made = Made.in(folder, "made", "EC");
        Files.writeString(folder.resolve("key.pem"), made.keyPem());
        Files.writeString(folder.resolve("certificate.pem"), made.certificatePem());
        set.put("https_port", Integer.toString(freePort()));
        WebServer web = open();

        EdgeSafeguards now = new EdgeSafeguards(web, settings(), Clock.systemUTC());
        assertThat(one(now, "rest.https").holds()).isTrue();
        assertThat(text(now, "rest.https")).contains("TLS 1.2, 1.3", "valid until 2");
        assertThat(text(now, "rest.hsts")).contains("for 365 days");
        assertThat(text(now, "rest.ports")).contains("127.0.0.1:", "(TLS)");
        assertThat(one(now, "rest.ports").holds()).isTrue();

        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(20));
        EdgeSafeguards soon = new EdgeSafeguards(web, settings(), later);
        assertThat(one(soon, "rest.https").holds()).isFalse();
        assertThat(text(soon, "rest.https")).contains("expires on");
    }

    @Test
    void saysWhatIsWrongWithACertificateThatIsNotServed() throws Exception {
        set.put("https_port", "8443");
        EdgeSafeguards now = new EdgeSafeguards(open(), settings(), Clock.systemUTC());

        assertThat(one(now, "rest.https").holds()).isFalse();
        assertThat(text(now, "rest.https")).contains("certificate.pem");
    }

    @Test
    void withoutHttpsAPlainPortForOtherMachinesIsNotWell() throws Exception {
        EdgeSafeguards alone = new EdgeSafeguards(open(), settings(), Clock.systemUTC());
        assertThat(one(alone, "rest.https").holds()).isFalse();
        assertThat(one(alone, "rest.hsts").holds()).isFalse();
        assertThat(one(alone, "rest.ports").holds()).as("for this machine only").isTrue();
        assertThat(one(alone, "rest.limits").holds()).isTrue();
        assertThat(text(alone, "rest.limits")).contains("200 by person, 500 by address");

        plain("0.0.0.0").start();
        assertThat(one(alone, "rest.ports").holds()).isFalse();
        set.put("account_rate", 0);
        EdgeSafeguards unlimited =
                new EdgeSafeguards(new WebServer(TlsSettings.NONE, rules()), settings(), Clock.systemUTC());
        assertThat(one(unlimited, "rest.limits").holds()).isFalse();
        assertThat(one(unlimited, "rest.ports").holds()).as("no server yet").isFalse();
    }

    private WebServer open() throws Exception {
        WebServer web = new WebServer(TlsSettings.of(settings(), folder), rules());
        plain("127.0.0.1");
        server.addConnector(web.createConnector(server));
        server.start();
        return web;
    }

    private ServerConnector plain(String host) {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(host);
        server.addConnector(connector);
        return connector;
    }

    private static ConnectionRules rules() {
        return new ConnectionRules(4000, Duration.ofSeconds(30));
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** As they come, but for what is set. */
    private RestSettings settings() {
        set.putIfAbsent("https_certificate", "certificate.pem");
        set.putIfAbsent("https_key", "key.pem");
        return (RestSettings) Proxy.newProxyInstance(
                RestSettings.class.getClassLoader(),
                new Class<?>[] {RestSettings.class},
                (proxy, method, arguments) -> set.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    private static Safeguard one(EdgeSafeguards source, String key) {
        List<Safeguard> all = source.safeguards();
        assertThat(all).hasSize(4);
        return all.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    }

    private static String text(EdgeSafeguards source, String key) {
        return one(source, key).finding().in(Locale.ENGLISH);
    }
}
