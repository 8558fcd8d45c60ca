package org.luoshi.platform.identity.signin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Credential;
import org.luoshi.platform.identity.domain.InputErrors;
import org.luoshi.platform.identity.domain.PasswordHash;
import org.luoshi.platform.identity.domain.PasswordRules;
import org.luoshi.platform.identity.domain.SessionToken;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.passwords.BreachedPasswords;
import org.luoshi.platform.identity.passwords.Hashing;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.SessionStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people change about themselves: password and language. */
@Component(service = OwnAccount.class)
public final class OwnAccount {
    private static final String RECORD = "Person";
    private static final Set<String> LOCALES =
            Set.of(Locale.SIMPLIFIED_CHINESE.toLanguageTag(), Locale.ENGLISH.toLanguageTag());

    private final PasswordRules rules = new PasswordRules();
    private final Changes changes;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Hashing hashing;
    private final Delays delays;
    private final OwnPassword password;
    private final BreachedPasswords breached;
    private final FactorCodes codes;

    @Activate
    public OwnAccount(
            @Reference Changes changes,
            @Reference AccountStore accounts,
            @Reference SessionStore sessions,
            @Reference Hashing hashing,
            @Reference Delays delays,
            @Reference OwnPassword password,
            @Reference BreachedPasswords breached,
            @Reference FactorCodes codes) {
        this.changes = changes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashing = hashing;
        this.delays = delays;
        this.password = password;
        this.breached = breached;
        this.codes = codes;
    }

    /** The account of whoever asks. */
    public Account of(Viewer who) {
        return changes.read(() -> account(who));
    }

    /**
     * Changes the password and ends the person's other sessions.
     *
     * @param token cookie of the session that goes on
     */
    public void changePassword(Viewer who, String token, String current, String next) {
        Account account = of(who);
        if (!account.passwordIsHere()) {
            throw Texts.broken("password-elsewhere");
        }
        String username = account.username();
        checkForm(username, current, next);
        Credential before = password.require(who, "current", current);
        if (hashing.inTurn(() -> before.remembers(next))) {
            throw refused("next", Texts.text("password.recent", PasswordRules.REMEMBERED));
        }
        PasswordHash hash = hashing.hash(next);
        String digest = SessionToken.parse(token).map(SessionToken::digest).orElse("");
        changes.directory(() -> {
            Credential now = credential(who);
            if (!now.hash().text().equals(before.hash().text())) {
                throw refused("current", Texts.text("password.wrong"));
            }
            now.replace(hash, false, changes.now());
            // Codes that were guessed stay counted: with the password alone one could go on guessing for ever.
            if (!codes.protect(who.personId())) {
                delays.succeeded(username);
            }
            sessions.removeOthers(who.personId(), digest);
            changes.trace(who, "password-change", Trace.of(RECORD, who.personId()));
            return now;
        });
    }

    /** Chooses the language of notices and of the next sign-in. */
    public void chooseLocale(Viewer who, String tag) {
        if (tag == null || !LOCALES.contains(tag)) {
            throw refused("locale", Texts.text("locale.unknown"));
        }
        changes.directory(() -> {
            String before = account(who).locale().toLanguageTag();
            accounts.chooseLocale(who.personId(), tag);
            changes.trace(
                    who,
                    "locale-change",
                    Trace.of(RECORD, who.personId(), Map.of("locale", before), Map.of("locale", tag)));
            return tag;
        });
    }

    private void checkForm(String username, String current, String next) {
        InputErrors errors = new InputErrors();
        errors.check(current != null && !current.isEmpty(), "current", "input.required");
        Optional<LocalizedText> objection = rules.objection(next, username);
        objection.ifPresent(text -> errors.add("next", text));
        errors.check(objection.isPresent() || !breached.contains(next), "next", "password.breached");
        errors.refuse();
    }

    private static InvalidInput refused(String field, LocalizedText message) {
        return new InvalidInput(field, message);
    }

    private Account account(Viewer who) {
        return accounts.find(who.personId()).orElseThrow(() -> new NotFound("person", who.personId()));
    }

    private Credential credential(Viewer who) {
        return accounts.credential(who.personId()).orElseThrow(() -> new NotFound("person", who.personId()));
    }
}
