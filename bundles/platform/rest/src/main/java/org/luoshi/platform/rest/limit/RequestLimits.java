package org.luoshi.platform.rest.limit;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.luoshi.platform.rest.exchange.CallerAddress;
import org.luoshi.platform.rest.exchange.Exchange;
import org.luoshi.platform.rest.problem.Refusal;
import org.luoshi.platform.rest.settings.RestSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Refuses people and addresses that ask for more than anybody can use. What comes from this machine itself is let
 * through: it is a script of the operator, or a proxy that has not been declared and stands for everybody.
 */
@Component(service = RequestLimits.class, configurationPid = RestSettings.PID)
public final class RequestLimits {
    private static final int STATUS = 429;

    private final Buckets<Long> accounts;
    private final Buckets<String> addresses;

    @Activate
    public RequestLimits(RestSettings settings) {
        this(
                new Rate(settings.account_rate(), settings.account_burst()),
                new Rate(settings.address_rate(), settings.address_burst()),
                System::nanoTime);
    }

    /**
     * @param account what one person may do
     * @param address what may come from one address
     * @param nanos the clock
     */
    public RequestLimits(Rate account, Rate address, LongSupplier nanos) {
        this.accounts = account.limits() ? new Buckets<>(account, nanos) : null;
        this.addresses = address.limits() ? new Buckets<>(address, nanos) : null;
    }

    /** @throws Refusal when the caller has to wait */
    public void check(Exchange exchange) {
        String address = exchange.address();
        if (CallerAddress.isThisMachine(address)) {
            return;
        }
        if (addresses != null) {
            refuse(addresses.take(CallerAddress.network(address)));
        }
        if (accounts != null) {
            exchange.session()
                    .ifPresent(session -> refuse(accounts.take(session.viewer().personId())));
        }
    }

    private static void refuse(long wait) {
        if (wait > 0) {
            throw new Refusal(STATUS, "too-many-requests", 1 + TimeUnit.NANOSECONDS.toSeconds(wait));
        }
    }
}
