package org.luoshi.platform.rest.door;

import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.osgi.service.component.annotations.Component;

/**
 * What the settings of Felix HTTP cannot say about the web server: how it answers what is no request, and how slowly a
 * body may arrive. Felix hands its server out only here, against one more connector; the one it gets opens no port.
 */
@Component(service = ConnectorFactory.class)
public final class WebServer implements ConnectorFactory {
    /** Bytes in a second. A body that comes slower holds a thread and is given up. */
    private static final long SLOWEST_BODY = 512;

    @Override
    public Connector createConnector(Server server) {
        server.setErrorHandler(new WireProblems());
        for (Connector connector : server.getConnectors()) {
            connector.getConnectionFactories().stream()
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(factory -> ((HttpConfiguration.ConnectionFactory) factory).getHttpConfiguration())
                    .forEach(configuration -> configuration.setMinRequestDataRate(SLOWEST_BODY));
        }
        return new NoPort(server);
    }

    /** Of the one kind of connector that Felix asks for its address. */
    private static final class NoPort extends ServerConnector {
        NoPort(Server server) {
            super(server, 0, 1, new HttpConnectionFactory());
            setHost("127.0.0.1");
        }

        @Override
        protected void doStart() {
            // Nothing to open.
        }

        @Override
        protected void doStop() {
            // Nothing was opened.
        }
    }
}
