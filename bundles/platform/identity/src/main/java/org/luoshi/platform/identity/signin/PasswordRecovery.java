package org.luoshi.platform.identity.signin;

import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.SignInFailures;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.passwords.FirstPasswords;
import org.luoshi.platform.identity.passwords.FirstPasswords.FirstPassword;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.FactorStore;
import org.luoshi.platform.identity.store.FailureStore;
import org.luoshi.platform.identity.store.InstallationStore;
import org.luoshi.platform.identity.store.SessionStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Another password for an administrator who has forgotten theirs, and no second factor until they turn one on again. No other administrator may give it, or they would be two;
 * so whoever runs the server names the username at a start, and the password is shown once on its terminal.
 */
@Component(service = PasswordRecovery.class, immediate = true)
public final class PasswordRecovery {
    static final String VARIABLE = "LUOSHI_RESET_PASSWORD";

    private final Changes changes;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final FactorStore factors;
    private final FailureStore failures;
    private final FirstPasswords firstPasswords;
    private final InstallationStore installation;

    @Activate
    public PasswordRecovery(
            @Reference Changes changes,
            @Reference AccountStore accounts,
            @Reference SessionStore sessions,
            @Reference FactorStore factors,
            @Reference FailureStore failures,
            @Reference FirstPasswords firstPasswords,
            @Reference InstallationStore installation) {
        this.changes = changes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.failures = failures;
        this.firstPasswords = firstPasswords;
        this.installation = installation;
    }

    @Activate
    void start() {
        recover(System.getenv()).ifPresent(FirstStart::show);
    }

    /**
     * What the operator is told; empty when no username was named. What stands behind an @ tells one order from another:
     * a planned restart keeps the environment, and the same order is carried out once.
     */
    Optional<LocalizedText> recover(Map<String, String> environment) {
        String order = environment.getOrDefault(VARIABLE, "").strip();
        String username = order.replaceFirst("@.*", "");
        boolean done = order.contains("@") && !changes.write(() -> installation.isNewRecovery(order));
        if (username.isEmpty() || done) {
            return Optional.empty();
        }
        FirstPassword password = firstPasswords.make(username);
        return Optional.of(changes.write(() -> accounts.findByUsername(username)
                .map(account -> reset(account, password))
                .orElseGet(() -> Texts.text("password-recovery.unknown", username))));
    }

    private LocalizedText reset(Account account, FirstPassword password) {
        if (!account.passwordIsHere()) {
            return Texts.text("password-recovery.elsewhere", account.username());
        }
        accounts.credential(account.id()).orElseThrow().replace(password.hash(), true, changes.now());
        factors.remove(account.id());
        failures.clear(SignInFailures.ofAccount(account.username()));
        sessions.removeAll(account.id());
        changes.trace(Nobody.PLATFORM, "password-reset", Trace.of("Person", account.id()));
        return Texts.text("password-recovery.password", account.username(), password.text());
    }
}
