package org.luoshi.supervision.item;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.RuleViolation;

/** The words of this function, in the language of whoever reads them. */
public final class Texts {
    private static final Messages MESSAGES = Messages.of(Texts.class);

    private Texts() {}

    public static Messages messages() {
        return MESSAGES;
    }

    public static LocalizedText text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    /** Title of a constant of this function; the messages hold it under {@code ItemState.CLOSED}, {@code Step.URGE}. */
    public static LocalizedText title(Enum<?> constant) {
        return MESSAGES.text(key(constant));
    }

    /** Key of the title of a constant. */
    static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /** Several words in a row, with the comma of the reader's language. */
    public static LocalizedText list(Collection<LocalizedText> words) {
        return locale -> words.stream()
                .map(word -> word.in(locale))
                .collect(Collectors.joining(Locale.ENGLISH.equals(locale) ? ", " : "、"));
    }

    /** A field that cannot be accepted; the messages hold why under {@code invalid.<key>}. */
    public static InvalidInput invalid(String field, String key, Object... arguments) {
        return new InvalidInput(field, text("invalid." + key, arguments));
    }

    /** A rule that forbids what was asked; the messages hold it under {@code rule.<key>}. */
    public static RuleViolation violation(String key, Object... arguments) {
        return new RuleViolation("supervision." + key, text("rule." + key, arguments));
    }
}
