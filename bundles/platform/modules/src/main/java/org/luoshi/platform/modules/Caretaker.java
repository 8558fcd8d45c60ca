package org.luoshi.platform.modules;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.luoshi.platform.rest.LiveEvents;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does {@link Upkeep} at the start and then once a second, on a thread of its own. */
@Component(
        service = {Caretaker.class, StartState.class},
        immediate = true)
public final class Caretaker implements StartState {
    private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);
    private static final long PAUSE_MILLIS = 1_000;
    private static final long PAUSE_AT_START_MILLIS = 20;
    /** Open pages read the list of functions anew when they hear of it. */
    private static final String TOPIC = "modules";

    private final Installation place;
    private final Upkeep upkeep;
    private final LiveEvents events;
    private final AtomicReference<ChangeRecords> records = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean settled;
    private boolean aligned;
    private String last = "";

    @Activate
    public Caretaker(@Reference OfficeModules modules, @Reference LiveEvents events) {
        this.place = modules.place();
        this.upkeep = new Upkeep(modules);
        this.events = events;
        this.thread = new Thread(this::work, "luoshi-upkeep");
        thread.setDaemon(true);
        thread.start();
    }

    /** Changes are recorded in the database, which may be away. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindRecords(ChangeRecords service) {
        records.set(service);
    }

    void unbindRecords(ChangeRecords service) {
        records.compareAndSet(service, null);
    }

    @Deactivate
    void end() {
        ended.countDown();
        thread.interrupt();
    }

    @Override
    public boolean settled() {
        return settled;
    }

    /** How things stand beside the profile. */
    public Situation situation() throws IOException {
        return upkeep.situation();
    }

    private void work() {
        try {
            do {
                round();
            } while (!ended.await(settled ? PAUSE_MILLIS : PAUSE_AT_START_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            if (!aligned && place.deployment().ready()) {
                aligned = upkeep.atStart();
            }
            ChangeRecords present = records.get();
            if (aligned && present != null) {
                upkeep.look(present);
                settled = true;
                tellChanges();
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("the functions could not be kept in line", e);
        }
    }

    private void tellChanges() throws IOException {
        String now = upkeep.fingerprint();
        if (!now.equals(last)) {
            last = now;
            events.changed(TOPIC);
        }
    }
}
