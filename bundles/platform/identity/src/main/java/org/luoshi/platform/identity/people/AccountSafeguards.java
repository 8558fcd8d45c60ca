package org.luoshi.platform.identity.people;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Roles;
import org.luoshi.platform.api.safeguard.Safeguard;
import org.luoshi.platform.api.safeguard.SafeguardSource;
import org.luoshi.platform.identity.directory.Changes;
import org.luoshi.platform.identity.domain.Duty;
import org.luoshi.platform.identity.domain.PasswordRules;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.passwords.IdentitySettings;
import org.luoshi.platform.identity.store.AccountFigures;
import org.luoshi.platform.identity.store.InstallationStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How accounts and sign-in stand: figures of today beside the settings that hold now. */
@Component(configurationPid = IdentitySettings.PID)
public final class AccountSafeguards implements SafeguardSource {
    private static final Set<String> ADMINISTRATORS =
            Arrays.stream(Duty.values()).map(Duty::role).collect(Collectors.toUnmodifiableSet());
    /** What assessors expect; the standard itself names no figures. */
    private static final int LONGEST_IDLE = 30;

    private static final int MOST_FAILURES = 10;
    /** KiB times passes: OWASP's least for Argon2id, 19 MiB gone through twice. */
    private static final long LEAST_HASHING = 2L * 19 * 1024;

    private final Changes changes;
    private final AccountFigures figures;
    private final InstallationStore installation;
    private final IdentitySettings settings;

    @Activate
    public AccountSafeguards(
            @Reference Changes changes,
            @Reference AccountFigures figures,
            @Reference InstallationStore installation,
            IdentitySettings settings) {
        this.changes = changes;
        this.figures = figures;
        this.installation = installation;
        this.settings = settings;
    }

    @Override
    public List<Safeguard> safeguards() {
        return changes.read(() -> List.of(
                administration(),
                accounts(),
                passwordRules(),
                passwordAge(),
                lockout(),
                sessions(),
                secondFactor(),
                stale(),
                credentials()));
    }

    private Safeguard administration() {
        Map<String, Long> people = figures.byRole();
        return switch (installation.administration()) {
            case SEPARATED ->
                found(
                        "identity.administration",
                        true,
                        people.getOrDefault(Roles.ADMINISTRATOR, 0L),
                        people.getOrDefault(Roles.SECURITY_ADMINISTRATOR, 0L),
                        people.getOrDefault(Roles.AUDITOR, 0L));
            case SIMPLE -> lacking("identity.administration", "simple");
            case SET_UP -> lacking("identity.administration", "set-up");
        };
    }

    private Safeguard accounts() {
        return found(
                "identity.accounts", true, figures.active(), figures.byRole().size());
    }

    private Safeguard passwordRules() {
        return found("identity.password-rules", true, PasswordRules.SHORTEST, PasswordRules.REMEMBERED);
    }

    private Safeguard passwordAge() {
        int days = settings.password_longest_days();
        return days <= 0
                ? lacking("identity.password-age", "none")
                : found(
                        "identity.password-age",
                        true,
                        days,
                        figures.passwordOlderThan(changes.now().minus(Duration.ofDays(days))));
    }

    private Safeguard lockout() {
        int failures = settings.lockout_failures();
        boolean locks = failures > 0 && failures <= MOST_FAILURES && settings.lockout_minutes() > 0;
        return found("identity.lockout", locks, failures, settings.lockout_minutes(), figures.locked(changes.now()));
    }

    private Safeguard sessions() {
        int idle = settings.session_idle_minutes();
        int administrators = settings.session_idle_minutes_administrators();
        return found(
                "identity.sessions",
                Math.max(idle, administrators) <= LONGEST_IDLE,
                idle,
                administrators,
                settings.session_longest_hours());
    }

    private Safeguard secondFactor() {
        long without = figures.withoutSecondFactor();
        return found(
                "identity.second-factor",
                without == 0,
                figures.active(),
                without,
                figures.withoutSecondFactor(ADMINISTRATORS));
    }

    private Safeguard stale() {
        int days = settings.stale_days();
        if (days <= 0) {
            return lacking("identity.stale", "none");
        }
        long unused = figures.unusedSince(changes.now().minus(Duration.ofDays(days)));
        return found("identity.stale", unused == 0, days, unused);
    }

    private Safeguard credentials() {
        boolean dear = (long) settings.password_memory() * settings.password_passes() >= LEAST_HASHING;
        return found("identity.credentials", dear, settings.password_memory() / 1024, settings.password_passes());
    }

    private static Safeguard found(String key, boolean holds, Object... figures) {
        return new Safeguard(key, holds, words(key, figures));
    }

    private static Safeguard lacking(String key, String what) {
        return new Safeguard(key, false, words(key + '.' + what));
    }

    private static LocalizedText words(String key, Object... figures) {
        return Texts.text("safeguard." + key, figures);
    }
}
