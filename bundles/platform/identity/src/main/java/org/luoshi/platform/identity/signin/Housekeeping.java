package org.luoshi.platform.identity.signin;

import java.time.Instant;
import org.luoshi.platform.api.work.Schedule;
import org.luoshi.platform.api.work.ScheduledJob;
import org.luoshi.platform.identity.directory.PermissionCatalogue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets sessions that have run out and old failures; tries again what the database refused. */
@Component
@Schedule(job_id = "identity.housekeeping", job_every = "PT1H")
public final class Housekeeping implements ScheduledJob {
    private final Sessions sessions;
    private final Delays delays;
    private final PermissionCatalogue catalogue;

    @Activate
    public Housekeeping(
            @Reference Sessions sessions, @Reference Delays delays, @Reference PermissionCatalogue catalogue) {
        this.sessions = sessions;
        this.delays = delays;
        this.catalogue = catalogue;
    }

    @Override
    public void run(Instant due) {
        sessions.tidy();
        delays.tidy();
        catalogue.adoptPending();
    }
}
