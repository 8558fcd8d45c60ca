package org.luoshi.platform.identity.signin;

import java.util.Optional;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Credential;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.passwords.Hashing;
import org.luoshi.platform.identity.store.AccountStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks a signed-in person for the password again: whoever found an unattended desk may not guess at leisure. */
@Component(service = OwnPassword.class)
public final class OwnPassword {
    private final Changes changes;
    private final AccountStore accounts;
    private final Hashing hashing;
    private final Delays delays;

    @Activate
    public OwnPassword(
            @Reference Changes changes,
            @Reference AccountStore accounts,
            @Reference Hashing hashing,
            @Reference Delays delays) {
        this.changes = changes;
        this.accounts = accounts;
        this.hashing = hashing;
        this.delays = delays;
    }

    /**
     * The credential that the password belongs to.
     *
     * @param field where it was entered
     * @throws InvalidInput when it is wrong, which is counted like a failed sign-in
     */
    Credential require(Viewer who, String field, String password) {
        if (password == null || password.isEmpty()) {
            throw new InvalidInput(field, Texts.text("input.required"));
        }
        String username =
                changes.read(() -> accounts.find(who.personId()).orElseThrow().username());
        delays.check(username, who.address());
        Credential credential = changes.read(
                () -> accounts.credential(who.personId()).orElseThrow(() -> new NotFound("person", who.personId())));
        if (!hashing.matches(Optional.of(credential.hash()), password)) {
            changes.write(() -> {
                delays.failed(username, who.address());
                changes.trace(who, "password-change-fail", Trace.of("Person", who.personId()));
                return username;
            });
            throw new InvalidInput(field, Texts.text("password.wrong"));
        }
        return credential;
    }
}
