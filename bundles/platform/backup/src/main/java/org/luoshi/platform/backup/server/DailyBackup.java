package org.luoshi.platform.backup.server;

import java.time.Instant;
import java.util.Hashtable;
import org.luoshi.platform.api.work.ScheduledJob;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The backup of every day, at the time that is set; several nodes over one database make one among them. */
@Component(
        service = {},
        immediate = true)
public final class DailyBackup implements ScheduledJob {
    private final Backups backups;
    private ServiceRegistration<ScheduledJob> registration;

    @Activate
    public DailyBackup(BundleContext own, @Reference Backups backups) {
        this.backups = backups;
        String time = backups.settings().daily().strip();
        if (!time.isEmpty()) {
            Hashtable<String, Object> properties = new Hashtable<>();
            properties.put("luoshi.job.id", "platform.backup");
            properties.put("luoshi.job.at", time);
            registration = own.registerService(ScheduledJob.class, this, properties);
        }
    }

    @Deactivate
    void stop() {
        if (registration != null) {
            registration.unregister();
        }
    }

    @Override
    public void run(Instant due) {
        backups.daily();
    }
}
