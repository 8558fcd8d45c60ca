package org.luoshi.platform.modules.data.archive;

import java.util.Locale;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;

/** An archive cannot be taken in; the explanation says why. Nothing was changed. */
public final class ArchiveRefused extends Exception {
    private static final Messages MESSAGES = Messages.of(ArchiveRefused.class);

    private final String code;
    private final LocalizedText explanation;

    /** @param code key of the message, without {@code archive.} */
    public ArchiveRefused(String code, Object... arguments) {
        this(code, MESSAGES.text("archive." + code, arguments));
    }

    private ArchiveRefused(String code, LocalizedText explanation) {
        super(explanation.in(Locale.ENGLISH));
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
