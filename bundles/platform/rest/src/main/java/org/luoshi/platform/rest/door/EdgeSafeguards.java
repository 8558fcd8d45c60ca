package org.luoshi.platform.rest.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.safeguard.Safeguard;
import org.luoshi.platform.api.safeguard.SafeguardSource;
import org.luoshi.platform.rest.door.WebServer.OpenPort;
import org.luoshi.platform.rest.problem.Problems;
import org.luoshi.platform.rest.settings.RestSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the door stands: encryption and its certificate, open ports, limits. */
@Component(configurationPid = RestSettings.PID)
public final class EdgeSafeguards implements SafeguardSource {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Time enough to get another certificate. */
    private static final Duration SOON = Duration.ofDays(14);

    private final WebServer server;
    private final RestSettings settings;
    private final Clock clock;

    @Activate
    public EdgeSafeguards(@Reference WebServer server, RestSettings settings) {
        this(server, settings, Clock.systemUTC());
    }

    EdgeSafeguards(WebServer server, RestSettings settings, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Safeguard> safeguards() {
        return List.of(https(), strictTransport(), ports(), limits());
    }

    private Safeguard https() {
        if (!server.wanted()) {
            return told("rest.https", false, "safeguard.rest.https.none");
        }
        Optional<LocalizedText> trouble = server.trouble();
        Optional<Instant> ends = server.certificateEnds();
        if (trouble.isPresent() || ends.isEmpty()) {
            LocalizedText why = trouble.orElse(Problems.text("safeguard.rest.https.closed"));
            return new Safeguard("rest.https", false, why);
        }
        String day = LocalDate.ofInstant(ends.get(), ZONE).toString();
        boolean lasts = clock.instant().plus(SOON).isBefore(ends.get());
        return told("rest.https", lasts, lasts ? "safeguard.rest.https" : "safeguard.rest.https.ends", day);
    }

    private Safeguard strictTransport() {
        int seconds = settings.hsts_seconds();
        boolean asked = server.wanted() && seconds > 0;
        long days = Duration.ofSeconds(seconds).toDays();
        return told("rest.hsts", asked, asked ? "safeguard.rest.hsts" : "safeguard.rest.hsts.none", days);
    }

    /**
     * Those of the web server; it knows of no others. While HTTPS is asked for, the plain port serves this machine
     * only, whatever address it listens on.
     */
    private Safeguard ports() {
        List<OpenPort> ports = server.ports();
        boolean closed = !ports.isEmpty()
                && ports.stream().allMatch(port -> port.encrypted() || server.wanted() || port.servesThisMachineOnly());
        String listed = ports.stream()
                .map(port -> port.host() + ':' + port.number() + (port.encrypted() ? " (TLS)" : ""))
                .collect(Collectors.joining(", "));
        return told("rest.ports", closed, closed ? "safeguard.rest.ports" : "safeguard.rest.ports.plain", listed);
    }

    private Safeguard limits() {
        boolean limited = settings.account_rate() > 0 && settings.address_rate() > 0;
        return told(
                "rest.limits",
                limited,
                "safeguard.rest.limits",
                settings.account_rate(),
                settings.address_rate(),
                settings.connections());
    }

    private static Safeguard told(String key, boolean holds, String text, Object... arguments) {
        return new Safeguard(key, holds, Problems.text(text, arguments));
    }
}
