package org.luoshi.platform.backup.server;

import java.util.List;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.safeguard.Safeguard;
import org.luoshi.platform.api.safeguard.SafeguardSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether there is a point of restore that was proved, whether there will be another, and where they lie. */
@Component
public final class BackupSafeguards implements SafeguardSource {
    private static final Messages MESSAGES = Messages.of(BackupSafeguards.class);

    private final Backups backups;

    @Activate
    public BackupSafeguards(@Reference Backups backups) {
        this.backups = backups;
    }

    @Override
    public List<Safeguard> safeguards() {
        return List.of(point(), daily(), place());
    }

    private Safeguard point() {
        BackupState now = backups.state();
        boolean proved = now.point() != null && now.verified();
        return new Safeguard("backup.point", proved && backups.well(), backups.sentence());
    }

    private Safeguard daily() {
        BackupSettings settings = backups.settings();
        if (settings.daily().isBlank()) {
            return new Safeguard("backup.daily", false, MESSAGES.text("safeguard.backup.daily.none"));
        }
        return new Safeguard(
                "backup.daily",
                settings.verify(),
                MESSAGES.text(
                        settings.verify() ? "safeguard.backup.daily" : "safeguard.backup.daily.unverified",
                        settings.daily(),
                        settings.keep()));
    }

    private Safeguard place() {
        boolean elsewhere = !backups.settings().folder().isBlank();
        return new Safeguard(
                "backup.place",
                elsewhere,
                MESSAGES.text(elsewhere ? "safeguard.backup.place" : "safeguard.backup.place.same"));
    }
}
