package org.luoshi.platform.identity.signin;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.SecondFactor;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.store.AccountStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks a signed-in person for a code of the second factor; wrong ones count like wrong passwords. */
@Component(service = OwnCode.class)
public final class OwnCode {
    private final Changes changes;
    private final AccountStore accounts;
    private final FactorCodes codes;
    private final Delays delays;

    @Activate
    public OwnCode(
            @Reference Changes changes,
            @Reference AccountStore accounts,
            @Reference FactorCodes codes,
            @Reference Delays delays) {
        this.changes = changes;
        this.accounts = accounts;
        this.codes = codes;
        this.delays = delays;
    }

    /**
     * Takes the code, once, and does the work in the same transaction.
     *
     * @param factor finds it, within the transaction
     * @throws InvalidInput when the code is wrong or was used before, which is counted like a failed sign-in
     * @throws org.luoshi.platform.rest.TooManyAttempts when the delay after earlier failures has not passed
     */
    <T> T taken(Viewer who, String code, Supplier<SecondFactor> factor, Function<SecondFactor, T> work) {
        if (code == null || code.isBlank()) {
            throw new InvalidInput("code", Texts.text("input.required"));
        }
        String username =
                changes.read(() -> accounts.find(who.personId()).orElseThrow().username());
        Supplier<Optional<T>> attempt = () -> {
            SecondFactor found = factor.get();
            return codes.take(found, who.personId(), code) ? Optional.of(work.apply(found)) : Optional.empty();
        };
        return delays.oneByOne(
                username, who.address(), () -> changes.write(attempt).orElseThrow(() -> wrong(who, username)));
    }

    /** What found the code wrong is over and has changed nothing; the count has a transaction of its own. */
    private InvalidInput wrong(Viewer who, String username) {
        changes.write(() -> {
            changes.trace(who, "second-factor-fail", Trace.of("Person", who.personId()));
            return delays.failed(username, who.address());
        });
        return new InvalidInput("code", Texts.text("sign-in.wrong-code"));
    }
}
