package org.luoshi.platform.identity.ldap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.identity.domain.PasswordRules;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.passwords.PasswordProof;
import org.luoshi.platform.identity.trust.ServerWatch;
import org.luoshi.platform.rest.HealthWarning;
import org.luoshi.platform.rest.InstallationFact;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The office's directory (统一目录): searches the entry of a person and binds as that entry with the password. */
@Component(
        service = {PasswordProof.class, InstallationFact.class, HealthWarning.class},
        configurationPid = LdapSettings.PID)
public final class LdapDirectory implements PasswordProof, InstallationFact, HealthWarning {
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final ServerWatch watch = new ServerWatch("directory");
    private final boolean setUp;
    /** Null when there is no directory, or the settings cannot be followed. */
    private final LdapPlan plan;

    @Activate
    public LdapDirectory(BundleContext context, LdapSettings settings) {
        this(Path.of(context.getProperty("karaf.etc")), settings);
        if (plan != null) {
            watch.lookEvery(LOOK, plan::look);
        }
    }

    LdapDirectory(Path etc, LdapSettings settings) {
        this.setUp = !settings.url().isBlank();
        this.plan = setUp ? plan(etc, settings) : null;
    }

    private LdapPlan plan(Path etc, LdapSettings settings) {
        try {
            return new LdapPlan(etc, settings);
        } catch (LdapTrouble e) {
            watch.troubled(e);
            return null;
        }
    }

    @Deactivate
    void stop() {
        watch.close();
    }

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public boolean holds() {
        return setUp;
    }

    @Override
    public boolean setUp() {
        return setUp;
    }

    @Override
    public Optional<LocalizedText> warning() {
        return watch.warning();
    }

    @Override
    public boolean proves(String username, String password) {
        if (password.isEmpty() || password.length() > PasswordRules.LONGEST) {
            return false;
        }
        if (plan == null) {
            throw unavailable(null);
        }
        try {
            return watch.ask(
                    () -> plan.proves(username, password),
                    () -> new LdapTrouble("directory.away", "too many people wait for it already"));
        } catch (LdapTrouble e) {
            throw unavailable(e);
        }
    }

    /** Health is known before somebody stands at the door. */
    void look() {
        watch.look(plan::look);
    }

    private static Unavailable unavailable(LdapTrouble cause) {
        return new Unavailable(Texts.text("directory.unavailable"), cause);
    }
}
