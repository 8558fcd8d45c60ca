package org.luoshi.platform.rest.tls;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.luoshi.platform.api.LocalizedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps HTTPS open: looks every few seconds whether certificate and key have been replaced, takes them up without a
 * restart, and goes on with the old ones when the new ones are of no use.
 */
public final class TlsPort extends AbstractLifeCycle {
    private static final Logger LOG = LoggerFactory.getLogger(TlsPort.class);
    private static final Duration SOON = Duration.ofDays(14);

    private final Server server;
    private final TlsSettings settings;
    private final Clock clock;
    private final Duration pause;
    private final int connections;
    private TlsConnector connector;
    private ServerCertificate certificate;
    private List<String> tried = List.of();
    private List<String> last = List.of();
    private String warned = "";
    private Scheduler.Task next;
    private volatile LocalizedText trouble;

    /**
     * @param server where the port is opened
     * @param settings what was asked for
     * @param connections how many it may take at the same time
     * @param clock tells what has expired
     * @param pause between two looks at the files
     */
    public TlsPort(Server server, TlsSettings settings, int connections, Clock clock, Duration pause) {
        this.server = server;
        this.settings = settings;
        this.connections = connections;
        this.clock = clock;
        this.pause = pause;
    }

    /** Why HTTPS is not as it should be. */
    public Optional<LocalizedText> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Tells whether people are served with a certificate that has not expired. */
    public synchronized boolean serves() {
        return connector != null && clock.instant().isBefore(certificate.expiry());
    }

    /** When the certificate that people are served with expires; empty while none is served. */
    public synchronized Optional<Instant> expiry() {
        return connector == null ? Optional.empty() : Optional.of(certificate.expiry());
    }

    /** The port that is open; 0 while none is. */
    public synchronized int port() {
        return connector == null ? 0 : connector.getLocalPort();
    }

    @Override
    protected synchronized void doStart() {
        last = stamps();
        look();
    }

    @Override
    protected synchronized void doStop() throws Exception {
        if (next != null) {
            next.cancel();
        }
        if (connector != null) {
            server.removeConnector(connector);
            connector.stop();
            connector = null;
        }
    }

    private synchronized void look() {
        if (!isRunning()) {
            return;
        }
        List<String> now = stamps();
        // What is just being copied is left alone until two looks find the same.
        boolean changed = now.equals(last) && !now.equals(tried);
        last = now;
        try {
            if (changed) {
                tried = now;
                take(ServerCertificate.read(settings, clock.instant()));
            }
            if (certificate != null) {
                checkExpiry(clock.instant());
            }
        } catch (TlsTrouble e) {
            tell(e);
        } finally {
            lookAgain();
        }
    }

    private void lookAgain() {
        next = server.getScheduler()
                .schedule(() -> server.getThreadPool().execute(this::look), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void take(ServerCertificate read) throws TlsTrouble {
        if (connector == null) {
            open(read);
        } else {
            connector.show(read);
        }
        certificate = read;
        trouble = null;
        LOG.info(
                "HTTPS on {}:{}, certificate valid until {}",
                settings.host(),
                connector.getLocalPort(),
                read.lastDay());
    }

    private void open(ServerCertificate read) throws TlsTrouble {
        try {
            connector = TlsConnector.open(server, settings, read, connections);
        } catch (TlsTrouble e) {
            // Not the fault of the files: the next look shall try again.
            tried = List.of();
            throw e;
        }
    }

    private void checkExpiry(Instant now) throws TlsTrouble {
        certificate.checkExpiry(settings, now);
        String day = certificate.lastDay();
        if (now.plus(SOON).isAfter(certificate.expiry()) && !warned.equals(day)) {
            warned = day;
            LOG.warn("the certificate in {} expires on {}", settings.certificateFile(), day);
        }
    }

    private void tell(TlsTrouble found) {
        if (trouble == null || !trouble.in(Locale.ENGLISH).equals(found.getMessage())) {
            LOG.error("{}", found.getMessage());
        }
        trouble = found.explanation();
    }

    /** Changes whenever one of the files does. */
    private List<String> stamps() {
        List<String> stamps = new ArrayList<>();
        for (Path file : settings.files()) {
            // Read-only questions that answer 0 where there is no file.
            stamps.add(file.toFile().lastModified() + "/" + file.toFile().length());
        }
        return stamps;
    }
}
