package org.luoshi.platform.identity.signin;

import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Credential;
import org.luoshi.platform.identity.domain.SignInBy;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.passwords.PasswordCheck;
import org.luoshi.platform.identity.store.AccountStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks a signed-in person for the password again: whoever found an unattended desk may not guess at leisure. */
@Component(service = OwnPassword.class)
public final class OwnPassword {
    private final Changes changes;
    private final AccountStore accounts;
    private final PasswordCheck check;
    private final Delays delays;

    @Activate
    public OwnPassword(
            @Reference Changes changes,
            @Reference AccountStore accounts,
            @Reference PasswordCheck check,
            @Reference Delays delays) {
        this.changes = changes;
        this.accounts = accounts;
        this.check = check;
        this.delays = delays;
    }

    /**
     * The credential that the password belongs to.
     *
     * @param field where it was entered
     * @throws InvalidInput when it is wrong, which is counted like a failed sign-in
     * @throws org.luoshi.platform.rest.TooManyAttempts when the delay after earlier failures has not passed
     * @throws org.luoshi.platform.api.error.RuleViolation when the person signs in without one
     * @throws org.luoshi.platform.api.error.Unavailable when the directory keeps it and does not answer
     */
    Credential require(Viewer who, String field, String password) {
        if (password == null || password.isEmpty()) {
            throw new InvalidInput(field, Texts.text("input.required"));
        }
        Account account = changes.read(() -> accounts.find(who.personId()).orElseThrow());
        if (account.signInBy() == SignInBy.OPENID) {
            throw Texts.broken("no-password");
        }
        return delays.oneByOne(account.username(), who.address(), () -> compared(who, account, field, password));
    }

    private Credential compared(Viewer who, Account account, String field, String password) {
        Credential credential = changes.read(
                () -> accounts.credential(who.personId()).orElseThrow(() -> new NotFound("person", who.personId())));
        if (!check.matches(account, credential, password)) {
            changes.write(() -> {
                changes.trace(who, "password-change-fail", Trace.of("Person", who.personId()));
                return delays.failed(account.username(), who.address());
            });
            throw new InvalidInput(field, Texts.text("password.wrong"));
        }
        return credential;
    }
}
