package org.luoshi.platform.kernel.gate.file;

import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.InvalidInput;

/** What is answered when a file cannot be looked into. */
final class Refused {
    private static final Messages MESSAGES = Messages.of(Refused.class);

    private Refused() {}

    static InvalidInput because(String key, Object... arguments) {
        return new InvalidInput("file", MESSAGES.text("gate.file." + key, arguments));
    }
}
