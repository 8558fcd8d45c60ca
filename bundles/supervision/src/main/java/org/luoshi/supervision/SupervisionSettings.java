package org.luoshi.supervision;

import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Settings of supervision, {@code etc/org.luoshi.supervision.cfg}. */
@Component(service = SupervisionSettings.class, configurationPid = "org.luoshi.supervision")
public class SupervisionSettings {
    private final Values values;

    /** The settings with their defaults. */
    public @interface Values {
        /** A light turns amber so many working days before the due date. */
        int amberWorkdays() default 3;

        /** People are reminded so many working days before the due date. */
        int[] remindBeforeWorkdays() default {3, 1};

        /** After the due date people are reminded on the next working day, and again each time so many have passed. */
        int remindOverdueEveryWorkdays() default 5;
    }

    @Activate
    public SupervisionSettings(Values values) {
        this.values = values;
    }

    public int amberWorkdays() {
        return values.amberWorkdays();
    }

    /** Working days before the due date, the fewest first. */
    public List<Integer> remindBeforeWorkdays() {
        return Arrays.stream(values.remindBeforeWorkdays()).sorted().boxed().toList();
    }

    public int remindOverdueEveryWorkdays() {
        return Math.max(1, values.remindOverdueEveryWorkdays());
    }
}
