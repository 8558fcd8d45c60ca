package org.luoshi.platform.identity.passwords;

import java.util.Optional;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Credential;
import org.luoshi.platform.identity.domain.PasswordHash;
import org.luoshi.platform.identity.domain.SignInBy;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether a password is right (口令核验): compared here, or proved by whoever keeps it. */
@Component(service = PasswordCheck.class)
public final class PasswordCheck {
    private final Hashing hashing;
    private final PasswordProof elsewhere;

    @Activate
    public PasswordCheck(@Reference Hashing hashing, @Reference PasswordProof elsewhere) {
        this.hashing = hashing;
        this.elsewhere = elsewhere;
    }

    /** Somebody of that name is not there: takes as long as a comparison. */
    public boolean refuse(String password) {
        return hashing.matches(Optional.empty(), password);
    }

    /**
     * Takes its time: call it outside a transaction.
     *
     * @throws org.luoshi.platform.api.error.Unavailable when the password is kept elsewhere and nobody answers there
     */
    public boolean matches(Account account, Credential credential, String password) {
        boolean here = hashing.matches(Optional.of(credential.hash()), password);
        if (account.passwordIsHere()) {
            return here;
        }
        return account.signInBy() == SignInBy.DIRECTORY
                && account.active()
                && elsewhere.proves(account.username(), password);
    }

    /** The hash to be kept after the password has been found right: the same, or a new one at today's cost. */
    public PasswordHash renewed(Account account, Credential credential, String password) {
        PasswordHash tested = credential.hash();
        return account.passwordIsHere() && hashing.outdated(tested) ? hashing.hash(password) : tested;
    }
}
