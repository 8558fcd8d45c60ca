package org.luoshi.platform.identity.domain;

import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.RuleViolation;

/** The texts of this bundle. */
public final class Texts {
    /** Message bundle of identity. */
    public static final Messages MESSAGES = Messages.of(Texts.class);

    private Texts() {}

    /** Text by its key. */
    public static LocalizedText text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    /** A broken rule; code and text bear the same name: {@code identity.<rule>} and {@code rule.<rule>}. */
    public static RuleViolation broken(String rule, Object... arguments) {
        return new RuleViolation("identity." + rule, text("rule." + rule, arguments));
    }
}
