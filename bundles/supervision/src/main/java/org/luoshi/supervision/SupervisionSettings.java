package org.luoshi.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.supervision.settings.Thresholds;
import org.luoshi.supervision.store.ThresholdStore;
import org.luoshi.supervision.store.ThresholdStore.Kept;
import org.luoshi.supervision.view.ThresholdsView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Settings of supervision: what the office set in the console, before that {@code etc/org.luoshi.supervision.cfg}. */
@Component(service = SupervisionSettings.class, configurationPid = "org.luoshi.supervision")
public class SupervisionSettings {
    /** What another node changed is noticed after so long; every list asks, so they are not read each time. */
    static final Duration OTHERS_NOTICED_AFTER = Duration.ofSeconds(5);

    private final Thresholds standard;
    private final Transactions transactions;
    private final ThresholdStore store;
    private final Audit audit;
    private final Clock clock;
    private volatile Remembered remembered;

    /** The settings with their defaults. */
    public @interface Values {
        /** A light turns amber so many working days before the due date. */
        int amberWorkdays() default 3;

        /** People are reminded so many working days before the due date. */
        int[] remindBeforeWorkdays() default {3, 1};

        /** After the due date people are reminded on the next working day, and again each time so many have passed. */
        int remindOverdueEveryWorkdays() default 5;
    }

    private record Remembered(ThresholdsView view, Instant until) {}

    @Activate
    public SupervisionSettings(
            Values values,
            @Reference(target = "(osgi.unit.name=supervision)") Transactions transactions,
            @Reference ThresholdStore store,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.standard = new Thresholds(
                values.amberWorkdays(),
                Arrays.stream(values.remindBeforeWorkdays()).boxed().toList(),
                Math.max(1, values.remindOverdueEveryWorkdays()));
        this.transactions = transactions;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The thresholds as they are now. */
    public ThresholdsView thresholds() {
        Remembered known = remembered;
        if (known == null || !clock.instant().isBefore(known.until())) {
            known = remember(transactions.read(() -> view(store.read())));
        }
        return known.view();
    }

    public int amberWorkdays() {
        return thresholds().thresholds().amberWorkdays();
    }

    /** Working days before the due date, the fewest first. */
    public List<Integer> remindBeforeWorkdays() {
        return thresholds().thresholds().remindBeforeWorkdays();
    }

    public int remindOverdueEveryWorkdays() {
        return thresholds().thresholds().remindOverdueEveryWorkdays();
    }

    public ThresholdsView change(Viewer viewer, ExpectedVersion expected, Thresholds wanted) {
        wanted.check();
        ThresholdsView changed = transactions.write(() -> {
            ThresholdsView before = view(store.readForChange());
            expected.check(before.version(), before.thresholds()::fields);
            store.keep(wanted);
            audit.record(viewer, event(before.thresholds(), wanted));
            return view(store.read());
        });
        return remember(changed).view();
    }

    private static AuditEvent event(Thresholds before, Thresholds after) {
        return new AuditEvent(
                "supervision", "supervision.thresholds-change", "Thresholds", "1", before.fields(), after.fields());
    }

    private Remembered remember(ThresholdsView view) {
        Remembered now = new Remembered(view, clock.instant().plus(OTHERS_NOTICED_AFTER));
        remembered = now;
        return now;
    }

    private ThresholdsView view(Kept kept) {
        return new ThresholdsView(kept.thresholds().orElse(standard), kept.version());
    }
}
