package org.luoshi.platform.identity.domain;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;

/** Looks at every field of an input before it complains, so that people mend all of it at once. */
public final class InputErrors {
    private final List<FieldError> errors = new ArrayList<>();

    /** The text without outer space; an empty one is an error. */
    public String required(String field, String value, int longest) {
        String text = optional(field, value, longest);
        if (text.isEmpty()) {
            add(field, Texts.text("input.required"));
        }
        return text;
    }

    /** The text without outer space, empty when there is none. */
    public String optional(String field, String value, int longest) {
        String text = value == null ? "" : value.strip();
        if (text.length() > longest) {
            add(field, Texts.text("input.too-long", longest));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            add(field, Texts.text("input.control-characters"));
        }
        return text;
    }

    public void add(String field, LocalizedText message) {
        errors.add(new FieldError(field, message));
    }

    /** Adds the error unless the condition holds. */
    public void check(boolean condition, String field, String message) {
        if (!condition) {
            add(field, Texts.text(message));
        }
    }

    /** @throws InvalidInput when something was wrong */
    public void refuse() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
