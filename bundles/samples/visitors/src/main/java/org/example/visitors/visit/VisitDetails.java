package org.example.visitors.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;

/**
 * What the register says about a visit. Numbers of identity papers are not asked for: the register does not need them.
 *
 * @param visitor name of the visitor (来访人)
 * @param organisation where the visitor comes from, null when unknown
 * @param host who is visited (被访人)
 * @param officeId office of the host
 * @param purpose what for (事由)
 * @param badge number of the visitor's badge (访客证), null when none was given
 */
@Embeddable
public record VisitDetails(
        @Column(name = "visitor") String visitor,
        @Column(name = "organisation") String organisation,
        @Column(name = "host") String host,
        @Column(name = "office_id") Long officeId,
        @Column(name = "purpose") String purpose,
        @Column(name = "badge") String badge) {
    private static final int NAME = 100;
    private static final int TEXT = 500;
    private static final int BADGE = 20;

    /** @throws InvalidInput naming every field that is missing or too long */
    public void check() {
        List<FieldError> errors = new ArrayList<>();
        required(errors, "visitor", visitor, NAME);
        atMost(errors, "organisation", organisation, NAME);
        required(errors, "host", host, NAME);
        if (officeId == null) {
            errors.add(new FieldError("officeId", Texts.text("invalid.required")));
        }
        required(errors, "purpose", purpose, TEXT);
        atMost(errors, "badge", badge, BADGE);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static void required(List<FieldError> errors, String field, String text, int limit) {
        if (text == null || text.isBlank()) {
            errors.add(new FieldError(field, Texts.text("invalid.required")));
        }
        atMost(errors, field, text, limit);
    }

    private static void atMost(List<FieldError> errors, String field, String text, int limit) {
        if (text != null && text.length() > limit) {
            errors.add(new FieldError(field, Texts.text("invalid.too-long", limit, text.length())));
        }
    }
}
