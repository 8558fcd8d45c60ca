package org.luoshi.platform.reports.word;

import java.util.Locale;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;

/** The document cannot be used as it is; the explanation says what to do instead. */
public final class DocumentRefused extends Exception {
    private final LocalizedText explanation;

    /** @param key key of the message that explains it */
    DocumentRefused(String key, Object... arguments) {
        this(Messages.of(DocumentRefused.class).text(key, arguments));
    }

    private DocumentRefused(LocalizedText explanation) {
        super(explanation.in(Locale.ENGLISH));
        this.explanation = explanation;
    }

    public LocalizedText explanation() {
        return explanation;
    }
}
