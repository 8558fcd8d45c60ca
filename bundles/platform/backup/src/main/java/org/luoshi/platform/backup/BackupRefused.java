package org.luoshi.platform.backup;

import java.util.Locale;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;

/** A backup cannot be made, read or restored; the explanation is one sentence for the operator. */
public final class BackupRefused extends Exception {
    private static final Messages MESSAGES = Messages.of(BackupRefused.class);

    private final LocalizedText explanation;

    public BackupRefused(LocalizedText explanation, Throwable cause) {
        super(explanation.in(Locale.ENGLISH), cause);
        this.explanation = explanation;
    }

    /** @param key key of the sentence in the messages of this bundle */
    public BackupRefused(String key, Object... arguments) {
        this(MESSAGES.text(key, arguments), null);
    }

    public LocalizedText explanation() {
        return explanation;
    }
}
