package org.luoshi.platform.identity.openid;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.identity.domain.AttemptToken;
import org.luoshi.platform.rest.HealthWarning;
import org.luoshi.platform.rest.InstallationFact;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The office's provider of OpenID Connect (统一认证): says who somebody is, and nothing about what they may do. A few are
 * asked for at a time, for a provider that hangs must not hold the threads that others need.
 */
@Component(
        service = {OpenIdProvider.class, InstallationFact.class, HealthWarning.class},
        configurationPid = OpenIdSettings.PID)
public final class OpenIdProvider implements InstallationFact, HealthWarning {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);
    private static final int AT_ONCE = 16;
    private static final int LOOK_MINUTES = 5;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final boolean setUp;
    private final String label;
    private final ScheduledExecutorService thread;
    /** Null when there is no provider, or the settings cannot be followed. */
    private final OpenIdPlan plan;

    private volatile OpenIdTrouble trouble;

    private interface Question<T> {
        T put() throws OpenIdTrouble;
    }

    @Activate
    public OpenIdProvider(BundleContext context, @Reference Clock clock, OpenIdSettings settings) {
        this(Path.of(context.getProperty("karaf.etc")), clock, settings);
        if (plan != null) {
            thread.scheduleWithFixedDelay(this::look, 0, LOOK_MINUTES, TimeUnit.MINUTES);
        }
    }

    /** @param etc folder of settings */
    public OpenIdProvider(Path etc, Clock clock, OpenIdSettings settings) {
        this.setUp = !settings.issuer().isBlank();
        this.label = settings.label().strip();
        this.plan = setUp ? plan(etc, clock, settings) : null;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "luoshi-openid");
            made.setDaemon(true);
            return made;
        });
    }

    private OpenIdPlan plan(Path etc, Clock clock, OpenIdSettings settings) {
        try {
            return new OpenIdPlan(etc, clock, settings);
        } catch (OpenIdTrouble e) {
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
        return "openid";
    }

    @Override
    public boolean holds() {
        return setUp;
    }

    /** Whether the operator has set it up. */
    public boolean setUp() {
        return setUp;
    }

    /** What people call it; empty when the operator did not say. */
    public String label() {
        return label;
    }

    @Override
    public Optional<LocalizedText> warning() {
        return Optional.ofNullable(trouble).map(OpenIdTrouble::sentence);
    }

    /** Where the browser goes to sign in. */
    public URI authorization(AttemptToken attempt) throws OpenIdTrouble {
        return ask(() -> plan.authorization(attempt));
    }

    /**
     * Whom the provider names for the code that came back with the browser.
     *
     * @throws OpenIdTrouble when it does not answer, or its answer proves nobody
     */
    public String username(String code, AttemptToken attempt) throws OpenIdTrouble {
        return ask(() -> plan.username(code, attempt));
    }

    private <T> T ask(Question<T> question) throws OpenIdTrouble {
        if (plan == null) {
            throw trouble;
        }
        takePlace();
        try {
            T answer = question.put();
            well();
            return answer;
        } catch (OpenIdTrouble e) {
            if (e.obstacle() == Obstacle.AWAY) {
                troubled(e);
            } else {
                LOG.warn("a sign-in by OpenID Connect is refused: {}", e.getMessage());
            }
            throw e;
        } finally {
            places.release();
        }
    }

    private void takePlace() throws OpenIdTrouble {
        try {
            if (places.tryAcquire(1, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw OpenIdTrouble.away("openid.away", AT_ONCE + " people wait for it already");
    }

    /** Health is known before somebody stands at the door. */
    void look() {
        try {
            plan.look();
            well();
        } catch (OpenIdTrouble e) {
            troubled(e);
        } catch (RuntimeException e) {
            LOG.error("the OpenID provider could not be looked at", e);
        }
    }

    private void well() {
        if (trouble != null) {
            LOG.info("the OpenID provider answers again");
        }
        trouble = null;
    }

    private void troubled(OpenIdTrouble found) {
        if (trouble == null) {
            LOG.warn("the OpenID provider cannot be asked: {}", found.getMessage());
        }
        trouble = found;
    }
}
