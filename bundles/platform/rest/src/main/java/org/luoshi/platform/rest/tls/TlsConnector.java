package org.luoshi.platform.rest.tls;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HostHeaderCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTPS with HTTP/2 for those who speak it, otherwise set as plain HTTP beside it is. */
final class TlsConnector extends ServerConnector {
    private static final Logger LOG = LoggerFactory.getLogger(TlsConnector.class);
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
    /** Forward secrecy and authenticated encryption only; nothing that HTTP/2 forbids is among them. */
    private static final String[] CIPHERS = {
        "TLS_AES_.*_GCM_.*", "TLS_CHACHA20_.*", "TLS_ECDHE_.*_GCM_.*", "TLS_ECDHE_.*_CHACHA20_.*"
    };

    private final SslContextFactory.Server keys;

    private TlsConnector(Server server, SslContextFactory.Server keys, HttpConfiguration http) {
        super(
                server,
                new SslConnectionFactory(keys, Alpn.NAME),
                new Alpn(spoken()),
                new HTTP2ServerConnectionFactory(http),
                new HttpConnectionFactory(http));
        this.keys = keys;
    }

    /**
     * HTTP/2 needs Jetty's fields that are encoded beforehand, which it looks for with a service loader. Where OSGi has no
     * bridge for those, its answers would fail one by one; then HTTP/1.1 is spoken alone.
     */
    private static String[] spoken() {
        try {
            new PreEncodedHttpField("Server", "probe").putTo(ByteBuffer.allocate(100), HttpVersion.HTTP_2);
            return new String[] {"h2", "http/1.1"};
        } catch (RuntimeException notEncoded) {
            LOG.info("HTTPS speaks HTTP/1.1 only: Jetty found no encoder for HTTP/2");
            return new String[] {"http/1.1"};
        }
    }

    /** Opens the port. */
    static TlsConnector open(Server server, TlsSettings settings, ServerCertificate certificate, int connections)
            throws TlsTrouble {
        SslContextFactory.Server keys = new SslContextFactory.Server();
        keys.setIncludeProtocols(PROTOCOLS);
        keys.setIncludeCipherSuites(CIPHERS);
        keys.setUseCipherSuitesOrder(true);
        keys.setRenegotiationAllowed(false);
        put(certificate, keys);
        TlsConnector connector = new TlsConnector(server, keys, configuration(server));
        connector.setHost(settings.host());
        connector.setPort(settings.number());
        plain(server).ifPresent(plain -> connector.setIdleTimeout(plain.getIdleTimeout()));
        connector.addBean(new NetworkConnectionLimit(connections, connector));
        try {
            connector.start();
        } catch (Exception e) {
            throw new TlsTrouble("tls.port-taken", settings.host(), settings.port(), e.getMessage());
        }
        server.addConnector(connector);
        return connector;
    }

    /** Shows another certificate to those who come from now on. */
    void show(ServerCertificate certificate) {
        try {
            keys.reload(factory -> put(certificate, keys));
        } catch (Exception e) {
            throw new IllegalStateException("a checked certificate was not taken", e);
        }
    }

    private static void put(ServerCertificate certificate, SslContextFactory.Server keys) {
        String password = UUID.randomUUID().toString();
        keys.setKeyStore(Keystores.holding(certificate, password));
        keys.setKeyManagerPassword(password);
    }

    private static HttpConfiguration configuration(Server server) {
        HttpConfiguration http = plain(server)
                .map(plain -> plain.getConnectionFactory(HttpConnectionFactory.class))
                .map(factory -> new HttpConfiguration(factory.getHttpConfiguration()))
                .orElseGet(HttpConfiguration::new);
        // Which names the certificate is for is the browser's matter: people also come by the machine's address.
        http.addCustomizer(new SecureRequestCustomizer(false));
        // HTTP/2 has no header Host, and the check for foreign web sites asks for it.
        http.addCustomizer(new HostHeaderCustomizer());
        return http;
    }

    private static Optional<Connector> plain(Server server) {
        return Arrays.stream(server.getConnectors())
                .filter(connector -> connector.getConnectionFactory(SslConnectionFactory.class) == null)
                .findFirst();
    }
}
