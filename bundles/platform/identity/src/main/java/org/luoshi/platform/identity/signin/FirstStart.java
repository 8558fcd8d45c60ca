package org.luoshi.platform.identity.signin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.directory.Changes.Trace;
import org.luoshi.platform.identity.domain.Account;
import org.luoshi.platform.identity.domain.Administration;
import org.luoshi.platform.identity.domain.Credential;
import org.luoshi.platform.identity.domain.PasswordHash;
import org.luoshi.platform.identity.domain.PersonDetails;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.passwords.FirstPasswords;
import org.luoshi.platform.identity.passwords.FirstPasswords.FirstPassword;
import org.luoshi.platform.identity.passwords.Hashing;
import org.luoshi.platform.identity.store.AccountStore;
import org.luoshi.platform.identity.store.InstallationStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the first administrator when there is nobody yet: with the password that the operator gave in the environment,
 * in simple mode; else with one made here and shown once on the terminal, to be changed at the first sign-in. That one has
 * to appoint the three administrators, or to choose simple mode ({@link org.luoshi.platform.identity.people.Appointments}).
 */
@Component(service = FirstStart.class, immediate = true)
public final class FirstStart {
    static final String USERNAME = "admin";
    static final String PASSWORD_VARIABLE = "LUOSHI_ADMIN_PASSWORD";

    /** Goes to the terminal only, never into a file: see {@code etc/org.ops4j.pax.logging.cfg}. */
    private static final Logger OPERATOR = LoggerFactory.getLogger("luoshi.operator");

    private final Changes changes;
    private final AccountStore accounts;
    private final InstallationStore installation;
    private final Hashing hashing;
    private final FirstPasswords firstPasswords;

    @Activate
    public FirstStart(
            @Reference Changes changes,
            @Reference AccountStore accounts,
            @Reference InstallationStore installation,
            @Reference Hashing hashing,
            @Reference FirstPasswords firstPasswords) {
        this.changes = changes;
        this.accounts = accounts;
        this.installation = installation;
        this.hashing = hashing;
        this.firstPasswords = firstPasswords;
    }

    @Activate
    void start() {
        prepare(System.getenv()).ifPresent(password -> show(Texts.text("first-start.password", USERNAME, password)));
    }

    /** Creates the administrator if there is nobody; gives the password if it was made here. */
    Optional<String> prepare(Map<String, String> environment) {
        if (changes.read(accounts::anybody)) {
            return Optional.empty();
        }
        String given = environment.getOrDefault(PASSWORD_VARIABLE, "");
        if (!given.isBlank()) {
            create(hashing.hash(given), true);
            return Optional.empty();
        }
        FirstPassword made = firstPasswords.make(USERNAME);
        return create(made.hash(), false) ? Optional.of(made.text()) : Optional.empty();
    }

    /** False when another node was faster. */
    private boolean create(PasswordHash hash, boolean simpleMode) {
        return changes.directory(() -> {
            if (accounts.anybody()) {
                return false;
            }
            String name = Texts.text("role.administrator").in(Locale.SIMPLIFIED_CHINESE);
            Account account = new Account(
                    new PersonDetails(USERNAME, name, null, "", "", "", Set.of(Roles.ADMINISTRATOR)).checked(), null);
            accounts.add(account);
            accounts.add(new Credential(account.id(), hash, !simpleMode, changes.now()));
            if (simpleMode) {
                installation.administer(Administration.SIMPLE);
            }
            Map<String, Object> after = account.fields();
            after.put("simpleMode", simpleMode);
            changes.trace(Nobody.PLATFORM, "first-administrator", Trace.of("Person", account.id(), Map.of(), after));
            return true;
        });
    }

    /** Shows a text on the terminal, in both languages. */
    static void show(LocalizedText text) {
        String line = "=".repeat(72);
        OPERATOR.info(
                "\n{}\n  {}\n  {}\n{}\n", line, text.in(Locale.SIMPLIFIED_CHINESE), text.in(Locale.ENGLISH), line);
    }
}
