package org.luoshi.platform.identity.passwords;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.luoshi.platform.identity.domain.PasswordHash;
import org.luoshi.platform.identity.domain.PasswordHash.Cost;
import org.luoshi.platform.identity.domain.PasswordRules;
import org.luoshi.platform.rest.TooManyAttempts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Hashes and compares passwords, a few at a time: each takes memory and time, and a flood of them must not fell us. */
@Component(service = Hashing.class, configurationPid = IdentitySettings.PID)
public final class Hashing {
    private static final int AT_ONCE = 4;
    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();
    private final Cost cost;
    private final PasswordHash nobodys;

    @Activate
    public Hashing(IdentitySettings settings) {
        this(new Cost(settings.password_memory(), settings.password_passes(), 1));
    }

    Hashing(Cost cost) {
        this.cost = cost;
        this.nobodys = PasswordHash.ofNobody(cost, random);
    }

    public PasswordHash hash(String password) {
        return inTurn(() -> PasswordHash.of(password, cost, random));
    }

    /**
     * Compares in the same time whether there is such a person or not.
     *
     * @param hash empty when there is nobody of that name
     */
    public boolean matches(Optional<PasswordHash> hash, String password) {
        // What is longer than any password is not worth the time, whoever it is for.
        String typed = password.length() > PasswordRules.LONGEST ? "" : password;
        return inTurn(() -> hash.orElse(nobodys).matches(typed)) && hash.isPresent();
    }

    /** A hash that no password has, for an account whose password is kept elsewhere. */
    public PasswordHash ofNobody() {
        return PasswordHash.ofNobody(cost, random);
    }

    /** Tells whether the password should be hashed anew because guessing has become cheaper. */
    public boolean outdated(PasswordHash hash) {
        return hash.weakerThan(cost);
    }

    public SecureRandom random() {
        return random;
    }

    /** Runs work that hashes, when its turn comes. */
    public <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManyAttempts(Duration.ofSeconds(PATIENCE_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyAttempts(Duration.ofSeconds(PATIENCE_SECONDS));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
