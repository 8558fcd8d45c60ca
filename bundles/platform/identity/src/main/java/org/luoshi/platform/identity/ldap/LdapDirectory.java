package org.luoshi.platform.identity.ldap;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.identity.domain.PasswordRules;
import org.luoshi.platform.identity.domain.Texts;
import org.luoshi.platform.identity.passwords.PasswordProof;
import org.luoshi.platform.rest.HealthWarning;
import org.luoshi.platform.rest.InstallationFact;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The office's directory (统一目录): searches the entry of a person and binds as that entry with the password. A few at a
 * time, for a directory that hangs must not hold the threads that others need.
 */
@Component(
        service = {PasswordProof.class, InstallationFact.class, HealthWarning.class},
        configurationPid = LdapSettings.PID)
public final class LdapDirectory implements PasswordProof, InstallationFact, HealthWarning {
    private static final Logger LOG = LoggerFactory.getLogger(LdapDirectory.class);
    private static final int AT_ONCE = 16;
    private static final int LOOK_SECONDS = 30;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final boolean setUp;
    private final ScheduledExecutorService thread;
    /** Null when there is no directory, or the settings cannot be followed. */
    private final LdapPlan plan;

    private volatile LdapTrouble trouble;

    @Activate
    public LdapDirectory(BundleContext context, LdapSettings settings) {
        this(Path.of(context.getProperty("karaf.etc")), settings);
        if (plan != null) {
            thread.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
        }
    }

    LdapDirectory(Path etc, LdapSettings settings) {
        this.setUp = !settings.url().isBlank();
        this.plan = setUp ? plan(etc, settings) : null;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "luoshi-directory");
            made.setDaemon(true);
            return made;
        });
    }

    private LdapPlan plan(Path etc, LdapSettings settings) {
        try {
            return new LdapPlan(etc, settings);
        } catch (LdapTrouble e) {
            troubled(e);
            return null;
        }
    }

    @Deactivate
    void stop() {
        thread.shutdownNow();
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
        return Optional.ofNullable(trouble).map(LdapTrouble::sentence);
    }

    @Override
    public boolean proves(String username, String password) {
        if (password.isEmpty() || password.length() > PasswordRules.LONGEST) {
            return false;
        }
        if (plan == null) {
            throw unavailable(trouble);
        }
        takePlace();
        try {
            boolean right = plan.proves(username, password);
            well();
            return right;
        } catch (LdapTrouble e) {
            troubled(e);
            throw unavailable(e);
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(1, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw unavailable(new LdapTrouble("directory.away", AT_ONCE + " people wait for it already"));
    }

    /** Health is known before somebody stands at the door. */
    void look() {
        try {
            plan.look();
            well();
        } catch (LdapTrouble e) {
            troubled(e);
        } catch (RuntimeException e) {
            LOG.error("the directory could not be looked at", e);
        }
    }

    private void well() {
        if (trouble != null) {
            LOG.info("the directory answers again");
        }
        trouble = null;
    }

    private void troubled(LdapTrouble found) {
        if (trouble == null) {
            LOG.warn("the directory cannot be asked: {}", found.getMessage());
        }
        trouble = found;
    }

    private static Unavailable unavailable(LdapTrouble cause) {
        return new Unavailable(Texts.text("directory.unavailable"), cause);
    }
}
