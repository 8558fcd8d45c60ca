package org.luoshi.platform.modules.rest;

import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.FieldError;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.record.Exports;
import org.luoshi.platform.api.record.NonSecretGate;

/** Why everything that a function keeps is taken out. It comes in an address, where nobody else looks at it. */
final class ExportReason {
    private static final int LONGEST = 500;

    private ExportReason() {}

    static String checked(String said, Viewer viewer, NonSecretGate gate) {
        String reason = said == null ? "" : said.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            FieldError missing =
                    new FieldError("reason", Messages.of(ExportReason.class).text("destruction.reason", LONGEST));
            throw new InvalidInput(Exports.REASON_REQUIRED, missing);
        }
        gate.checkText(viewer, "reason", reason);
        return reason;
    }
}
