package org.luoshi.platform.identity.openid;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.identity.domain.AttemptToken;
import org.luoshi.platform.identity.trust.ServerWatch;
import org.luoshi.platform.rest.HealthWarning;
import org.luoshi.platform.rest.InstallationFact;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The office's provider of OpenID Connect (统一认证): says who somebody is, and nothing about what they may do. */
@Component(
        service = {OpenIdProvider.class, InstallationFact.class, HealthWarning.class},
        configurationPid = OpenIdSettings.PID)
public final class OpenIdProvider implements InstallationFact, HealthWarning {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);
    private static final Duration LOOK = Duration.ofMinutes(5);

    private final ServerWatch watch = new ServerWatch("openid");
    private final boolean setUp;
    private final String label;
    /** Null when there is no provider, or the settings cannot be followed. */
    private final OpenIdPlan plan;

    @Activate
    public OpenIdProvider(BundleContext context, @Reference Clock clock, OpenIdSettings settings) {
        this(Path.of(context.getProperty("karaf.etc")), clock, settings);
        if (plan != null) {
            watch.lookEvery(LOOK, plan::look);
        }
    }

    /** @param etc folder of settings */
    public OpenIdProvider(Path etc, Clock clock, OpenIdSettings settings) {
        this.setUp = !settings.issuer().isBlank();
        this.label = settings.label().strip();
        this.plan = setUp ? plan(etc, clock, settings) : null;
    }

    private OpenIdPlan plan(Path etc, Clock clock, OpenIdSettings settings) {
        try {
            return new OpenIdPlan(etc, clock, settings);
        } catch (OpenIdTrouble e) {
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
        return watch.warning();
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

    private <T> T ask(ServerWatch.Question<T, OpenIdTrouble> question) throws OpenIdTrouble {
        if (plan == null) {
            throw OpenIdTrouble.away("openid.away", "its settings cannot be followed");
        }
        try {
            return watch.ask(question, () -> OpenIdTrouble.away("openid.away", "too many people wait for it already"));
        } catch (OpenIdTrouble e) {
            if (!e.isAway()) {
                LOG.warn("a sign-in by OpenID Connect is refused: {}", e.getMessage());
            }
            throw e;
        }
    }

    /** Health is known before somebody stands at the door. */
    void look() {
        watch.look(plan::look);
    }
}
