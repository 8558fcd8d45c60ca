package org.luoshi.supervision;

import java.lang.annotation.Annotation;

/** The settings as they are when nobody configured anything. */
final class TestSettings {
    private TestSettings() {}

    static SupervisionSettings standard() {
        return new SupervisionSettings(new Standard());
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
