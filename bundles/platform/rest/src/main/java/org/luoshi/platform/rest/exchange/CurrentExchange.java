package org.luoshi.platform.rest.exchange;

import java.util.Optional;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.rest.RunningRequest;
import org.luoshi.platform.rest.Session;
import org.osgi.service.component.annotations.Component;

/** The exchange that runs on this thread: every request is answered by the thread that received it. */
@Component(service = {CurrentExchange.class, RunningRequest.class})
public final class CurrentExchange implements RunningRequest {
    private final ThreadLocal<Exchange> running = new ThreadLocal<>();

    /** @throws IllegalStateException outside a request */
    public Exchange get() {
        Exchange exchange = running.get();
        if (exchange == null) {
            throw new IllegalStateException("no request runs on this thread");
        }
        return exchange;
    }

    @Override
    public Optional<Viewer> viewer() {
        return Optional.ofNullable(running.get())
                .flatMap(Exchange::knownSession)
                .map(Session::viewer);
    }

    /** Begins an exchange on this thread. */
    public void begin(Exchange exchange) {
        running.set(exchange);
    }

    /** Ends the exchange on this thread. */
    public void end() {
        running.remove();
    }
}
