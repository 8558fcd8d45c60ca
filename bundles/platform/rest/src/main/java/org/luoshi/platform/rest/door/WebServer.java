package org.luoshi.platform.rest.door;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.component.LifeCycle;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.rest.HttpsPort;
import org.luoshi.platform.rest.exchange.CallerAddress;
import org.luoshi.platform.rest.settings.RestSettings;
import org.luoshi.platform.rest.tls.TlsPort;
import org.luoshi.platform.rest.tls.TlsSettings;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * What the settings of Felix HTTP cannot say about the web server: how it answers what is no request, how slowly a body
 * may arrive, how many may come and how long they may take to say what they want, and HTTPS from certificate files.
 * Felix hands its server out only here, against one more connector; the one it gets opens no port.
 */
@Component(
        service = {ConnectorFactory.class, HttpsPort.class, WebServer.class},
        configurationPid = RestSettings.PID)
public final class WebServer implements ConnectorFactory, HttpsPort {
    /**
     * Bytes in a second. A body that comes slower is given up. The server counts the time that it takes itself as the
     * caller's, so more than this would refuse honest callers of a busy server.
     */
    private static final long SLOWEST_BODY = 16;
    /** How soon a replaced certificate is noticed. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final TlsSettings tls;
    private final ConnectionRules rules;
    private final AtomicReference<TlsPort> https = new AtomicReference<>();
    private final AtomicReference<Server> server = new AtomicReference<>();

    @Activate
    public WebServer(RestSettings settings, BundleContext own) {
        this(
                TlsSettings.of(settings, Path.of(own.getProperty("karaf.etc"))),
                new ConnectionRules(settings.connections(), Duration.ofSeconds(settings.head_seconds())));
    }

    /**
     * @param tls what was asked for about HTTPS
     * @param rules what every connection has to keep to
     */
    public WebServer(TlsSettings tls, ConnectionRules rules) {
        this.tls = tls;
        this.rules = rules;
    }

    @Override
    public Connector createConnector(Server server) {
        this.server.set(server);
        server.setErrorHandler(new WireProblems());
        for (Connector connector : server.getConnectors()) {
            connector.getConnectionFactories().stream()
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(factory -> ((HttpConfiguration.ConnectionFactory) factory).getHttpConfiguration())
                    .forEach(configuration -> configuration.setMinRequestDataRate(SLOWEST_BODY));
        }
        LifeCycle guards = new ConnectionGuards(server, rules);
        if (!tls.wanted()) {
            return new NoPort(server, List.of(guards));
        }
        TlsPort port = new TlsPort(server, tls, rules.most(), Clock.systemUTC(), LOOK);
        https.set(port);
        return new NoPort(server, List.of(guards, port));
    }

    @Override
    public boolean wanted() {
        return tls.wanted();
    }

    @Override
    public boolean serves() {
        TlsPort port = https.get();
        return port != null && port.serves();
    }

    @Override
    public Optional<LocalizedText> trouble() {
        TlsPort port = https.get();
        return port == null ? Optional.empty() : port.trouble();
    }

    /** When the certificate expires; empty while nobody is served over HTTPS. */
    Optional<Instant> certificateEnds() {
        TlsPort port = https.get();
        return port == null ? Optional.empty() : port.expiry();
    }

    /**
     * A port that is open.
     *
     * @param host address it listens on
     */
    record OpenPort(String host, int number, boolean encrypted) {
        boolean servesThisMachineOnly() {
            return CallerAddress.isThisMachine(host);
        }
    }

    /** Every port on which the web server listens now. */
    List<OpenPort> ports() {
        Server now = server.get();
        return now == null
                ? List.of()
                : Stream.of(now.getConnectors())
                        .filter(connector -> connector instanceof ServerConnector && !(connector instanceof NoPort))
                        .map(ServerConnector.class::cast)
                        .filter(ServerConnector::isOpen)
                        .map(WebServer::port)
                        .toList();
    }

    private static OpenPort port(ServerConnector connector) {
        String host = connector.getHost() == null ? "0.0.0.0" : connector.getHost();
        boolean encrypted = connector.getConnectionFactory(SslConnectionFactory.class) != null;
        return new OpenPort(host, connector.getLocalPort(), encrypted);
    }

    /** Of the one kind of connector that Felix asks for its address. What it carries lives as long as it does. */
    private static final class NoPort extends ServerConnector {
        private final List<LifeCycle> carried;

        NoPort(Server server, List<LifeCycle> carried) {
            super(server, 0, 1, new HttpConnectionFactory());
            this.carried = carried;
            setHost("127.0.0.1");
        }

        @Override
        protected void doStart() throws Exception {
            for (LifeCycle part : carried) {
                part.start();
            }
        }

        @Override
        protected void doStop() throws Exception {
            for (LifeCycle part : carried) {
                part.stop();
            }
        }
    }
}
