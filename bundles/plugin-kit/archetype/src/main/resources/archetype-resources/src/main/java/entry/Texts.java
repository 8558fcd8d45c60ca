package ${package}.entry;

import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;

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
}
