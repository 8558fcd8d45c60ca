package org.luoshi.platform.identity.signin;

import java.time.Instant;
import org.luoshi.platform.api.work.Schedule;
import org.luoshi.platform.api.work.ScheduledJob;
import org.luoshi.platform.identity.directory.PermissionCatalogue;
import org.luoshi.platform.identity.sealing.SealedColumns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets sessions and attempts that have run out and old failures; tries again what the database refused, also what is to be sealed. */
@Component
@Schedule(job_id = "identity.housekeeping", job_every = "PT1H")
public final class Housekeeping implements ScheduledJob {
    private final Sessions sessions;
    private final Delays delays;
    private final OpenIdSignIn openId;
    private final PermissionCatalogue catalogue;
    private final SealedColumns sealed;

    @Activate
    public Housekeeping(
            @Reference Sessions sessions,
            @Reference Delays delays,
            @Reference OpenIdSignIn openId,
            @Reference PermissionCatalogue catalogue,
            @Reference SealedColumns sealed) {
        this.sessions = sessions;
        this.delays = delays;
        this.openId = openId;
        this.catalogue = catalogue;
        this.sealed = sealed;
    }

    @Override
    public void run(Instant due) {
        sessions.tidy();
        delays.tidy();
        openId.tidy();
        catalogue.adoptPending();
        sealed.sweep();
    }
}
