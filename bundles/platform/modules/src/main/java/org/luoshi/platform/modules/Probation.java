package org.luoshi.platform.modules;

import java.time.Duration;
import java.util.Locale;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.modules.FunctionHealth.Finding;
import org.luoshi.platform.modules.FunctionHealth.State;

/** The time within which a new version must be well (试运行). */
final class Probation {
    private static final long PAUSE_MILLIS = 50;

    private final FunctionHealth health;
    private final Duration limit;

    Probation(FunctionHealth health, Duration limit) {
        this.health = health;
        this.limit = limit;
    }

    /** The function did not become well in time. */
    static final class NotPassed extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient LocalizedText explanation;

        NotPassed(LocalizedText explanation) {
            super(explanation.in(Locale.ENGLISH));
            this.explanation = explanation;
        }

        LocalizedText explanation() {
            return explanation;
        }
    }

    void pass(String function) throws NotPassed {
        long end = System.nanoTime() + limit.toNanos();
        Finding finding = health.of(function);
        while (finding.state() == State.STARTING && System.nanoTime() < end && pause()) {
            finding = health.of(function);
        }
        if (finding.state() != State.RUNNING) {
            throw new NotPassed(Messages.of(Probation.class)
                    .text(finding.state() == State.STARTING ? "change.late" : "change.unwell", finding.reason()));
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
