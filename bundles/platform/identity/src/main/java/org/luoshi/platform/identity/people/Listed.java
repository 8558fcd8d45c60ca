package org.luoshi.platform.identity.people;

import org.luoshi.platform.api.rest.Versioned;
import org.luoshi.platform.identity.domain.Account;

/**
 * A person as the administration sees them.
 *
 * @param mustChangePassword whether they have yet to choose a password of their own
 * @param secondFactor whether more than the password is asked for
 */
public record Listed(Account account, boolean mustChangePassword, boolean secondFactor) implements Versioned {
    @Override
    public long version() {
        return account.version();
    }
}
