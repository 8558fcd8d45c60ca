package org.luoshi.platform.api.error;

import java.util.List;
import org.luoshi.platform.api.LocalizedText;

/** The input cannot be accepted as it is; names every field that is wrong (status 422). Nothing was changed. */
public final class InvalidInput extends RuntimeException {
    private static final String USUAL = "invalid-input";

    private final String code;
    private final List<FieldError> errors;

    /** @param errors at least one */
    public InvalidInput(List<FieldError> errors) {
        this(USUAL, errors);
    }

    public InvalidInput(String field, LocalizedText message) {
        this(List.of(new FieldError(field, message)));
    }

    /**
     * One field that is wrong in a way that a program can mend by itself, for example by asking for it.
     *
     * @param code stable identifier for programs
     */
    public InvalidInput(String code, FieldError error) {
        this(code, List.of(error));
    }

    private InvalidInput(String code, List<FieldError> errors) {
        super("invalid: " + errors.stream().map(FieldError::field).toList());
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    /** Identifier for programs; {@code invalid-input} unless it says more. */
    public String code() {
        return code;
    }

    /** Tells whether nothing more is known than that fields are wrong. */
    public boolean isUsual() {
        return USUAL.equals(code);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
