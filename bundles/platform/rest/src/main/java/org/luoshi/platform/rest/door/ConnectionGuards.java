package org.luoshi.platform.rest.door;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http2.HTTP2Connection;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps connections from being held for nothing. Jetty's idle time starts again with every byte, so that a byte now and
 * then would keep a connection for days; here it is given up when no request has come to its end for so long. And a port
 * takes only so many at once.
 */
final class ConnectionGuards extends AbstractLifeCycle {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionGuards.class);
    private static final Duration OFTEN = Duration.ofSeconds(5);

    private final Server server;
    private final ConnectionRules rules;
    private final Map<ServerConnector, NetworkConnectionLimit> limits = new HashMap<>();
    private Map<EndPoint, Wait> waits = Map.of();
    private Scheduler.Task next;

    /** Since when a connection waits for the head of its next request. */
    private record Wait(long requests, long since) {}

    ConnectionGuards(Server server, ConnectionRules rules) {
        this.server = server;
        this.rules = rules;
    }

    /** The ports that are open already get their limit; HTTPS brings its own. */
    @Override
    protected synchronized void doStart() throws Exception {
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector port && port.isStarted()) {
                NetworkConnectionLimit limit = new NetworkConnectionLimit(rules.most(), port);
                limit.start();
                port.getSelectorManager().addEventListener(limit);
                limits.put(port, limit);
            }
        }
        lookLater();
    }

    @Override
    protected synchronized void doStop() throws Exception {
        next.cancel();
        for (Map.Entry<ServerConnector, NetworkConnectionLimit> limit : limits.entrySet()) {
            limit.getKey().getSelectorManager().removeEventListener(limit.getValue());
            limit.getValue().stop();
        }
        limits.clear();
    }

    private synchronized void lookLater() {
        if (isRunning()) {
            long pause = Math.max(1, Math.min(OFTEN.toMillis(), rules.head().toMillis() / 4));
            next = server.getScheduler()
                    .schedule(() -> server.getThreadPool().execute(this::look), pause, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            Map<EndPoint, Wait> found = new HashMap<>();
            for (Connector connector : server.getConnectors()) {
                Duration patience = rules.head().plusMillis(connector.getIdleTimeout());
                connector.getConnectedEndPoints().forEach(caller -> look(caller, patience.toNanos(), found));
            }
            waits = found;
        } finally {
            lookLater();
        }
    }

    private void look(EndPoint caller, long patience, Map<EndPoint, Wait> found) {
        Connection connection = spoken(caller.getConnection());
        if (connection == null || !waits(connection)) {
            return;
        }
        long now = System.nanoTime();
        Wait wait = wait(waits.get(caller), connection.getMessagesIn(), now);
        found.put(caller, wait);
        if (now - wait.since() > patience) {
            LOG.debug("{} has not sent a request for too long", caller);
            connection.close();
        }
    }

    private static Wait wait(Wait before, long requests, long now) {
        return before != null && before.requests() == requests ? before : new Wait(requests, now);
    }

    /** Behind encryption lies the connection that speaks HTTP, once both sides have agreed on that. */
    private static Connection spoken(Connection connection) {
        return connection instanceof SslConnection encrypted
                ? encrypted.getSslEndPoint().getConnection()
                : connection;
    }

    private static boolean waits(Connection connection) {
        if (connection instanceof HttpConnection http) {
            return http.getParser().inHeaderState();
        }
        return !(connection instanceof HTTP2Connection http)
                || http.getSession().getStreams().isEmpty();
    }
}
