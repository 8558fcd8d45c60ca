package org.luoshi.platform.persistence.osgi;

import java.util.concurrent.atomic.AtomicReference;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.persistence.TextGuard;

/** The guard that is there at the moment, as units see it. It comes with a later bundle and may be replaced. */
final class Guards {
    private final AtomicReference<TextGuard> present = new AtomicReference<>();
    private final Messages messages = Messages.of(Guards.class);

    void add(TextGuard guard) {
        present.set(guard);
    }

    /** Called after a successor has been added, if there is one. */
    void remove(TextGuard guard) {
        present.compareAndSet(guard, null);
    }

    /** Office functions write nothing while nobody looks at it. */
    TextGuard forFunctions() {
        return (attribute, text) -> {
            TextGuard guard = present.get();
            if (guard == null) {
                throw new Unavailable(messages.text("guard.away"), null);
            }
            guard.check(attribute, text);
        };
    }

    /** The platform's own bundles start before the guard does: their first rows are the product's own texts. */
    TextGuard forPlatform() {
        return (attribute, text) -> {
            TextGuard guard = present.get();
            if (guard != null) {
                guard.check(attribute, text);
            }
        };
    }
}
