package org.luoshi.platform.identity.signin;

import java.time.Instant;
import org.luoshi.platform.api.work.Schedule;
import org.luoshi.platform.api.work.ScheduledJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets sessions that have run out, and old failures. */
@Component
@Schedule(job_id = "identity.housekeeping", job_every = "PT1H")
public final class Housekeeping implements ScheduledJob {
    private final Sessions sessions;
    private final Delays delays;

    @Activate
    public Housekeeping(@Reference Sessions sessions, @Reference Delays delays) {
        this.sessions = sessions;
        this.delays = delays;
    }

    @Override
    public void run(Instant due) {
        sessions.tidy();
        delays.tidy();
    }
}
