package org.luoshi.platform.api.error;

import java.util.List;
import org.luoshi.platform.api.LocalizedText;

/** The input cannot be accepted as it is; names every field that is wrong (status 422). Nothing was changed. */
public final class InvalidInput extends RuntimeException {
    private final List<FieldError> errors;

    /** @param errors at least one */
    public InvalidInput(List<FieldError> errors) {
        super("invalid: " + errors.stream().map(FieldError::field).toList());
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, LocalizedText message) {
        this(List.of(new FieldError(field, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
