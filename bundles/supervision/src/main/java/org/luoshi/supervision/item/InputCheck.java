package org.luoshi.supervision.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.time.WorkCalendar;

/** Collects everything that is wrong with an input, so that it can be mended in one go. */
public final class InputCheck {
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param holds what must be true
     * @param field path of the field as in the JSON
     * @param key the messages hold what to say under {@code invalid.<key>}
     */
    public InputCheck that(boolean holds, String field, String key, Object... arguments) {
        if (!holds) {
            errors.add(new FieldError(field, Texts.text("invalid." + key, arguments)));
        }
        return this;
    }

    /** The text must be there and not be longer than the limit. */
    public InputCheck required(String field, String text, int limit) {
        that(text != null && !text.isBlank(), field, "required");
        return optional(field, text, limit);
    }

    /** The value must be there. */
    public InputCheck required(String field, Object value) {
        return that(value != null, field, "required");
    }

    /** The text must not be longer than the limit. */
    public InputCheck optional(String field, String text, int limit) {
        return that(text == null || text.length() <= limit, field, "too-long", limit, text == null ? 0 : text.length());
    }

    /** The day, if there is one, must be one of those that people may send. */
    public InputCheck day(String field, LocalDate day) {
        boolean covered = day == null || WorkCalendar.covers(day);
        return that(covered, field, "date-range", WorkCalendar.EARLIEST, WorkCalendar.LATEST);
    }

    /** @throws InvalidInput when anything was wrong */
    public void done() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
