package org.luoshi.platform.api.error;

import java.util.Locale;
import org.luoshi.platform.api.LocalizedText;

/** A rule of the office forbids what was asked in the present state (status 409). Nothing was changed. */
public final class RuleViolation extends RuntimeException {
    private final String code;
    private final LocalizedText explanation;

    /**
     * @param code stable identifier for programs, for example {@code supervision.own-write-off}
     * @param explanation what is wrong and what to do instead
     */
    public RuleViolation(String code, LocalizedText explanation) {
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
