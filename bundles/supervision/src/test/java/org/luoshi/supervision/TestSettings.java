package org.luoshi.supervision;

import java.lang.annotation.Annotation;
import java.time.Clock;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.supervision.store.ThresholdStore;

/** The settings as they are when nobody configured anything. */
final class TestSettings {
    private TestSettings() {}

    static SupervisionSettings standard(Transactions transactions, Audit audit, Clock clock) {
        return new SupervisionSettings(new Standard(), transactions, new ThresholdStore(transactions), audit, clock);
    }

    private static final class Standard implements SupervisionSettings.Values {
        @Override
        public int amberWorkdays() {
            return 3;
        }

        @Override
        public int[] remindBeforeWorkdays() {
            return new int[] {3, 1};
        }

        @Override
        public int remindOverdueEveryWorkdays() {
            return 5;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return SupervisionSettings.Values.class;
        }
    }
}
