package org.luoshi.platform.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.domain.DelayRule;
import org.luoshi.platform.identity.domain.LockRule;
import org.luoshi.platform.identity.domain.PersonDetails;
import org.luoshi.platform.identity.domain.SignInFailures;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.passwords.IdentitySettings;
import org.luoshi.platform.identity.store.FailureStore;
import org.luoshi.platform.rest.TooManyAttempts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The growing delay after failures, for each account and each address, and the lock of an account at its end. Both are the
 * same for names that nobody bears, and lie in the database: neither a restart nor another node forgets them.
 */
@Component(service = Delays.class, configurationPid = IdentitySettings.PID)
public final class Delays {
    private static final int DOORS = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Lock[] doors =
            Stream.generate(ReentrantLock::new).limit(DOORS).toArray(Lock[]::new);
    private final Changes changes;
    private final FailureStore failures;
    private final LockRule lock;

    @Activate
    public Delays(@Reference Changes changes, @Reference FailureStore failures, IdentitySettings settings) {
        this.changes = changes;
        this.failures = failures;
        this.lock = new LockRule(settings.lockout_failures(), Duration.ofMinutes(settings.lockout_minutes()));
    }

    /**
     * Attempts at one account come one after another, so that the delay cannot be outrun.
     *
     * @throws TooManyAttempts when the delay after earlier failures has not passed
     */
    <T> T oneByOne(String username, String address, Supplier<T> attempt) {
        Lock door = doors[Math.floorMod(PersonDetails.usernameKey(username).hashCode(), DOORS)];
        await(door);
        try {
            check(username, address);
            return attempt.get();
        } finally {
            door.unlock();
        }
    }

    private static void await(Lock door) {
        try {
            if (!door.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new TooManyAttempts(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyAttempts(PATIENCE);
        }
    }

    /** @throws TooManyAttempts when the next attempt may not come yet */
    public void check(String username, String address) {
        Instant now = changes.now();
        Optional<SignInFailures> account = changes.read(() -> failures.find(SignInFailures.ofAccount(username)));
        Duration wait = account.map(found -> found.wait(now)).orElse(Duration.ZERO);
        if (account.filter(found -> found.locked(now)).isPresent()) {
            throw new TooManyAttempts(wait, Texts.text("sign-in.locked", minutes(wait)));
        }
        Duration caller = wait(address, now);
        Duration longer = wait.compareTo(caller) > 0 ? wait : caller;
        if (!longer.isZero()) {
            throw new TooManyAttempts(longer);
        }
    }

    /** @throws TooManyAttempts when nothing may come from that address yet */
    public void check(String address) {
        Duration wait = wait(address, changes.now());
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
    }

    private Duration wait(String address, Instant now) {
        return changes.read(() -> failures.find(SignInFailures.ofAddress(address))
                .map(found -> found.wait(now))
                .orElse(Duration.ZERO));
    }

    /** Counts a failure of whoever sits there; within a transaction. */
    public void failed(String address) {
        if (!address.isEmpty()) {
            failures.add(SignInFailures.ofAddress(address), DelayRule.ADDRESS, changes.now());
        }
    }

    /** Counts a failure; within a transaction. */
    public SignInFailures failed(String username, String address) {
        failed(address);
        return failures.add(SignInFailures.ofAccount(username), DelayRule.ACCOUNT, changes.now());
    }

    /** Counts a failure at the door, which may lock the account: then gives what was counted. Within a transaction. */
    public Optional<SignInFailures> failedAtTheDoor(String username, String address) {
        SignInFailures counted = failed(username, address);
        return counted.lock(lock, changes.now()) ? Optional.of(counted) : Optional.empty();
    }

    /** Forgets the failures of an account, not those of the address: it may be guessing at others. */
    public void succeeded(String username) {
        failures.clear(SignInFailures.ofAccount(username));
    }

    /** Forgets what counts no longer. */
    public int tidy() {
        Instant oldest = changes.now().minus(DelayRule.ACCOUNT.forgottenAfter());
        return changes.write(() -> failures.removeBefore(oldest));
    }

    private static long minutes(Duration wait) {
        return wait.plusSeconds(59).toMinutes();
    }
}
