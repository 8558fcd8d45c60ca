package org.luoshi.platform.identity.people;

import java.time.Instant;
import org.luoshi.platform.api.rest.Versioned;
import org.luoshi.platform.identity.domain.Account;

/**
 * A person as the administration sees them.
 *
 * @param phone masked
 * @param mustChangePassword whether they have yet to choose a password of their own
 * @param secondFactor whether more than the password is asked for
 * @param lockedUntil null unless too many sign-ins failed
 * @param stale whether it has not been used for long
 */
public record Listed(
        Account account,
        String phone,
        boolean mustChangePassword,
        boolean secondFactor,
        Instant lockedUntil,
        boolean stale)
        implements Versioned {
    @Override
    public long version() {
        return account.version();
    }
}
