package org.luoshi.platform.modules.plugin;

import java.util.Locale;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;

/** The plugin file cannot be taken as it is; the explanation says what is wrong with it. Nothing was installed. */
public final class PluginRefused extends Exception {
    private final String code;
    private final LocalizedText explanation;

    /**
     * @param code what is wrong, for programs and for the page of the documentation that explains it
     * @param arguments values for the places of the message {@code plugin.<code>}
     */
    public PluginRefused(String code, Object... arguments) {
        this(code, Messages.of(PluginRefused.class).text("plugin." + code, arguments));
    }

    private PluginRefused(String code, LocalizedText explanation) {
        super(code + ": " + explanation.in(Locale.ENGLISH));
        this.code = code;
        this.explanation = explanation;
    }

    public String code() {
        return code;
    }

    public LocalizedText explanation() {
        return explanation;
    }
}
