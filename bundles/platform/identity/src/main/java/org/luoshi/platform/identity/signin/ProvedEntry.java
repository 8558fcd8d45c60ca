package org.luoshi.platform.identity.signin;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Duty;
import org.luoshi.platform.identity.domain.SignInBy;
import org.luoshi.platform.identity.domain.SignedInPerson;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.openid.Obstacle;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.AttemptStore;
import org.luoshi.platform.rest.RequestOrigin;
import org.luoshi.platform.rest.SignInFailed;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets in whom the provider has named, if that person may come in here and in this way. */
@Component(service = ProvedEntry.class)
public final class ProvedEntry {
    private final Changes changes;
    private final AccountStore accounts;
    private final AttemptStore attempts;
    private final Viewers viewers;
    private final FactorCodes codes;
    private final Entrance entrance;

    @Activate
    public ProvedEntry(
            @Reference Changes changes,
            @Reference AccountStore accounts,
            @Reference AttemptStore attempts,
            @Reference Viewers viewers,
            @Reference FactorCodes codes,
            @Reference Entrance entrance) {
        this.changes = changes;
        this.accounts = accounts;
        this.attempts = attempts;
        this.viewers = viewers;
        this.codes = codes;
        this.entrance = entrance;
    }

    Optional<Account> account(String username) {
        return changes.read(() -> accounts.findByUsername(username));
    }

    Account account(long id) {
        return changes.read(() -> accounts.find(id).orElseThrow());
    }

    /** What keeps somebody out; empty for nothing. Administrators never come in this way. */
    Optional<Obstacle> obstacle(Optional<Account> named) {
        if (named.isEmpty()) {
            return Optional.of(Obstacle.UNKNOWN);
        }
        Account account = named.get();
        if (account.signInBy() != SignInBy.OPENID || Duty.isAmong(account.roles())) {
            return Optional.of(Obstacle.OTHER_WAY);
        }
        if (!account.active()) {
            return Optional.of(Obstacle.INACTIVE);
        }
        return account.roles().isEmpty() ? Optional.of(Obstacle.NOT_GRANTED) : Optional.empty();
    }

    boolean asksForCode(Account account) {
        return changes.read(() -> codes.protect(account.id()));
    }

    /** Lets the person in, if nothing has come between meanwhile. */
    Optional<SignIn.SignedIn> open(Account account, RequestOrigin origin) {
        long id = account.id();
        return let(account, () -> codes.letIn(id, null), origin);
    }

    /**
     * Lets the person in with a code, which ends the attempt.
     *
     * @throws SignInFailed when the code is wrong, which is counted like a wrong password
     */
    SignIn.SignedIn confirm(Account account, String code, String attempt, RequestOrigin origin) {
        if (code == null || code.isBlank()) {
            throw new InvalidInput("code", Texts.text("input.required"));
        }
        BooleanSupplier proof = () -> codes.letIn(account.id(), code) && attempts.remove(attempt);
        return entrance.oneByOne(account.username(), origin, () -> let(account, proof, origin)
                .orElseThrow(() -> wrong(account, origin)));
    }

    private Optional<SignIn.SignedIn> let(Account account, BooleanSupplier proof, RequestOrigin origin) {
        SignedInPerson viewer = viewers.of(account).from(origin.address(), origin.requestId());
        return changes.write(() -> {
            Optional<Account> now = accounts.find(account.id());
            return obstacle(now).isEmpty() && proof.getAsBoolean()
                    ? accounts.credential(account.id()).map(credential -> entrance.open(now.get(), credential, viewer))
                    : Optional.empty();
        });
    }

    private SignInFailed wrong(Account account, RequestOrigin origin) {
        entrance.refuse(account.username(), Optional.of(account), origin);
        return new SignInFailed(Texts.text("sign-in.wrong-code"));
    }
}
