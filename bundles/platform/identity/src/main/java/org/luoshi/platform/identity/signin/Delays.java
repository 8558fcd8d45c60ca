package org.luoshi.platform.identity.signin;

import java.time.Duration;
import java.time.Instant;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.domain.DelayRule;
import org.luoshi.platform.identity.domain.PersonDetails;
import org.luoshi.platform.identity.store.FailureStore;
import org.luoshi.platform.rest.TooManyAttempts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The growing delay after failures, for each account and each address. It is the same for names that nobody bears, and
 * lies in the database: neither a restart nor another node forgets it.
 */
@Component(service = Delays.class)
public final class Delays {
    private static final int LONGEST_SUBJECT = 80;

    private final Changes changes;
    private final FailureStore failures;

    @Activate
    public Delays(@Reference Changes changes, @Reference FailureStore failures) {
        this.changes = changes;
        this.failures = failures;
    }

    /** @throws TooManyAttempts when the next attempt may not come yet */
    public void check(String username, String address) {
        Instant now = changes.now();
        Duration wait = changes.read(() -> {
            Duration account = failures.wait(account(username), now);
            Duration caller = failures.wait(address(address), now);
            return account.compareTo(caller) > 0 ? account : caller;
        });
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
    }

    /** Counts a failure; within a transaction. */
    public void failed(String username, String address) {
        failures.add(account(username), DelayRule.ACCOUNT, changes.now());
        if (!address.isEmpty()) {
            failures.add(address(address), DelayRule.ADDRESS, changes.now());
        }
    }

    /** Forgets the failures of an account, not those of the address: it may be guessing at others. */
    public void succeeded(String username) {
        failures.clear(account(username));
    }

    /** Forgets what counts no longer. */
    public int tidy() {
        Instant oldest = changes.now().minus(DelayRule.ACCOUNT.forgottenAfter());
        return changes.write(() -> failures.removeBefore(oldest));
    }

    private static String account(String username) {
        return "account:" + shortened(PersonDetails.usernameKey(username));
    }

    private static String address(String address) {
        return "address:" + shortened(address);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_SUBJECT));
    }
}
