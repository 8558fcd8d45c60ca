package org.luoshi.platform.rest.exchange;

import org.osgi.service.component.annotations.Component;

/** The exchange that runs on this thread: every request is answered by the thread that received it. */
@Component(service = CurrentExchange.class)
public final class CurrentExchange {
    private final ThreadLocal<Exchange> running = new ThreadLocal<>();

    /** @throws IllegalStateException outside a request */
    public Exchange get() {
        Exchange exchange = running.get();
        if (exchange == null) {
            throw new IllegalStateException("no request runs on this thread");
        }
        return exchange;
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
