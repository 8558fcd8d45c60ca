package org.luoshi.platform.modules.deploy;

import java.time.Duration;
import java.util.Locale;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.osgi.framework.BundleException;

/** A plugin's bundles could not be brought to run, or to stop; the explanation says which and why. */
public final class DeploymentFailed extends Exception {
    private final LocalizedText explanation;
    private final boolean hanging;

    DeploymentFailed(String key, String bundle, Throwable cause) {
        this(text(key, bundle, innermost(cause)), false, cause);
    }

    private DeploymentFailed(LocalizedText explanation, boolean hanging, Throwable cause) {
        super(explanation.in(Locale.ENGLISH), cause);
        this.explanation = explanation;
        this.hanging = hanging;
    }

    /** Something that it needs is not here. */
    static DeploymentFailed unresolved(String bundle, BundleException cause) {
        return new DeploymentFailed(Obstacle.of(bundle, cause), false, cause);
    }

    /** It took too long and was interrupted. */
    static DeploymentFailed late(String bundle, Duration limit) {
        return new DeploymentFailed(text("late", bundle, seconds(limit)), false, null);
    }

    /** It took too long and does not yield to interruption. */
    static DeploymentFailed hangs(String bundle, Duration limit) {
        return new DeploymentFailed(text("hangs", bundle, seconds(limit)), true, null);
    }

    public LocalizedText explanation() {
        return explanation;
    }

    /** Whether the bundle still hangs: only a new start of the platform gets rid of it. */
    public boolean hanging() {
        return hanging;
    }

    private static LocalizedText text(String key, String bundle, Object detail) {
        return Messages.of(DeploymentFailed.class).text("deploy." + key, bundle, detail);
    }

    private static String seconds(Duration limit) {
        return Long.toString(Math.max(1, limit.toSeconds()));
    }

    private static String innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
