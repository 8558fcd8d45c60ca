package org.luoshi.platform.modules.deploy;

import java.util.Locale;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;

/** A plugin's bundles could not be brought to run; the explanation says which and why. */
public final class DeploymentFailed extends Exception {
    private final LocalizedText explanation;

    DeploymentFailed(String key, String bundle, Throwable cause) {
        this(Messages.of(DeploymentFailed.class).text("deploy." + key, bundle, innermost(cause)), cause);
    }

    private DeploymentFailed(LocalizedText explanation, Throwable cause) {
        super(explanation.in(Locale.ENGLISH), cause);
        this.explanation = explanation;
    }

    public LocalizedText explanation() {
        return explanation;
    }

    private static String innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
