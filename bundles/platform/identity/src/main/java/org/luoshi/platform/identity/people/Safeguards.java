package org.luoshi.platform.identity.people;

import java.util.Arrays;
import java.util.Set;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.identity.domain.Duty;
import org.luoshi.platform.identity.domain.IdentityPermissions;
import org.luoshi.platform.identity.domain.Role;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.InstallationStore;
import org.luoshi.platform.identity.store.RoleStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What keeps people from more rights than they should have, and the office from losing its administrators. */
@Component(service = Safeguards.class)
public final class Safeguards {
    private final AccountStore accounts;
    private final RoleStore roles;
    private final InstallationStore installation;

    @Activate
    public Safeguards(
            @Reference AccountStore accounts, @Reference RoleStore roles, @Reference InstallationStore installation) {
        this.accounts = accounts;
        this.roles = roles;
        this.installation = installation;
    }

    /** A small office where one administrator may do everything. */
    boolean simple() {
        return installation.administration() == Administration.SIMPLE;
    }

    /** @throws InvalidInput naming the first role that does not exist */
    void requireExisting(Set<String> keys) {
        for (String key : keys) {
            if (roles.find(key).isEmpty()) {
                throw new InvalidInput("roles", Texts.text("person.unknown-role", key));
            }
        }
    }

    /** Whoever only manages people may not raise anybody, themselves least of all. */
    void requireRightToGive(Viewer who, Set<String> before, Set<String> after) {
        if (!before.equals(after)) {
            who.require(IdentityPermissions.ROLES_MANAGE);
        }
        if (after.isEmpty() && simple()) {
            throw new InvalidInput("roles", Texts.text("person.needs-role"));
        }
    }

    /** Nor become one of the other administrators by way of a new password: that is done on the server itself. */
    void requireRightOverPassword(Account account) {
        if (!simple() && Duty.isAmong(account.roles())) {
            throw Texts.broken("administrator-password");
        }
    }

    /** A password that is kept elsewhere is not changed here. */
    void requirePasswordHere(Account account) {
        if (!account.passwordIsHere()) {
            throw Texts.broken("password-elsewhere");
        }
    }

    /**
     * Administrators get in when the directory or the provider is away, and whoever runs those does not become one of them.
     *
     * @param after the roles that the person is going to have
     */
    void keepPasswordHere(Account account, Set<String> after) {
        if (!account.passwordIsHere() && Duty.isAmong(after)) {
            throw new InvalidInput("roles", Texts.text("person.administrator-local"));
        }
    }

    /**
     * Of each administrator one is left.
     *
     * @param after the roles that the person is going to have; empty when the account goes
     */
    void keepAdministrators(Account account, Set<String> after) {
        boolean separated = installation.administration() == Administration.SEPARATED;
        Arrays.stream(Duty.values())
                .map(Duty::role)
                .filter(role -> separated || role.equals(Roles.ADMINISTRATOR))
                .filter(role -> account.active() && account.roles().contains(role) && !after.contains(role))
                .filter(role -> accounts.othersWith(role, account.id()) == 0)
                .flatMap(role -> roles.find(role).stream())
                .map(Role::name)
                .findFirst()
                .ifPresent(name -> {
                    throw Texts.broken("last-administrator", name);
                });
    }
}
