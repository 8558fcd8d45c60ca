package org.luoshi.platform.rest.tls;

import java.util.List;
import javax.net.ssl.SSLEngine;
import org.eclipse.jetty.alpn.server.ALPNServerConnection;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection.SslEndPoint;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NegotiatingServerConnectionFactory;

/**
 * Agrees with a caller, while the TLS connection is set up, on what will be spoken. Jetty has the same, but looks for
 * the part that talks to Java through a service loader, which needs help inside OSGi.
 */
final class Alpn extends NegotiatingServerConnectionFactory {
    static final String NAME = "alpn";

    /** @param protocols the best first; the last is for callers who do not negotiate */
    Alpn(String... protocols) {
        super(NAME, protocols);
        setDefaultProtocol(protocols[protocols.length - 1]);
    }

    @Override
    protected AbstractConnection newServerConnection(
            Connector connector, EndPoint caller, SSLEngine engine, List<String> protocols, String otherwise) {
        ALPNServerConnection connection = new ALPNServerConnection(connector, caller, engine, protocols, otherwise);
        engine.setHandshakeApplicationProtocolSelector((same, offered) -> chosen(connection, offered));
        if (caller instanceof SslEndPoint encrypted) {
            encrypted.getSslConnection().addHandshakeListener(new SslHandshakeListener() {
                @Override
                public void handshakeSucceeded(Event event) {
                    if (connection.getProtocol() == null) {
                        connection.unsupported();
                    }
                }
            });
        }
        return connection;
    }

    /** Null makes Java tell the caller that there is no common protocol. */
    private static String chosen(ALPNServerConnection connection, List<String> offered) {
        try {
            connection.select(offered);
            return connection.getProtocol();
        } catch (IllegalStateException nothingInCommon) {
            return null;
        }
    }
}
