package org.luoshi.platform.identity.signin;

import java.time.Duration;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.identity.domain.Credential;
import org.luoshi.platform.identity.passwords.IdentitySettings;
import org.luoshi.platform.identity.store.InstallationStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How old a password may get (口令有效期). It is looked at when people sign in: nobody is stopped in the midst of work. */
@Component(service = PasswordAge.class, configurationPid = IdentitySettings.PID)
public final class PasswordAge {
    private final Changes changes;
    private final InstallationStore installation;
    private final Duration longest;

    @Activate
    public PasswordAge(
            @Reference Changes changes, @Reference InstallationStore installation, IdentitySettings settings) {
        this.changes = changes;
        this.installation = installation;
        this.longest = Duration.ofDays(settings.password_longest_days());
    }

    /** Whoever signs in with an old password of this system has to choose another one; within the transaction. */
    void look(Account account, Credential credential) {
        boolean old = !longest.isZero() && credential.changedAt().plus(longest).isBefore(changes.now());
        if (old && account.passwordIsHere() && !byScript(account)) {
            credential.expire();
        }
    }

    /** In simple mode the operator's scripts sign in with the password of the environment. */
    private boolean byScript(Account account) {
        return account.roles().contains(Roles.ADMINISTRATOR) && installation.administration() == Administration.SIMPLE;
    }
}
