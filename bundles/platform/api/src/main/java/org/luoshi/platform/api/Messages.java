package org.luoshi.platform.api;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The message bundle of one module: {@code OSGI-INF/l10n/messages_zh_CN.properties} and {@code messages_en.properties},
 * UTF-8, with {@link MessageFormat} patterns.
 */
public final class Messages {
    /** Where every module keeps its messages. */
    public static final String BASE_NAME = "OSGI-INF/l10n/messages";

    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ClassLoader loader;

    private Messages(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * @param anchor any class of the module
     * @return the messages of that module
     */
    public static Messages of(Class<?> anchor) {
        return new Messages(anchor.getClassLoader());
    }

    /**
     * @param key key of a message
     * @param arguments values for its places; a {@link LocalizedText} among them is read in the reader's language
     * @return the text; reading it throws {@link MissingResourceException} when the key is unknown
     */
    public LocalizedText text(String key, Object... arguments) {
        return locale -> format(key, supported(locale), arguments);
    }

    /** Tells whether the key has a text. */
    public boolean has(String key) {
        return bundle(Locale.SIMPLIFIED_CHINESE).containsKey(key);
    }

    /** The language among those of the product that serves a reader best: English for English, else Chinese. */
    public static Locale supported(Locale wanted) {
        return wanted != null && "en".equals(wanted.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private String format(String key, Locale locale, Object[] arguments) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            values[i] = arguments[i] instanceof LocalizedText text ? text.in(locale) : arguments[i];
        }
        return new MessageFormat(bundle(locale).getString(key), locale).format(values);
    }

    private ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BASE_NAME, locale, loader, NO_MACHINE_LOCALE);
    }
}
