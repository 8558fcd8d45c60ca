package org.luoshi.platform.backup.server;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.backup.shelf.BackupInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which backups there are, and how the last one went. */
@OfficeResource
@Component(service = BackupResource.class)
@Path("platform/backups")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(BackupPermissions.READ)
public final class BackupResource {
    private final Backups backups;

    @Activate
    public BackupResource(@Reference Backups backups) {
        this.backups = backups;
    }

    /**
     * How it stands with backups.
     *
     * @param pointOfRestore the newest; null when there is none
     * @param daily time of day of the daily backup; empty when there is none
     * @param folder where they lie
     * @param sentence the same in words
     * @param failure why the last backup failed, null when it did not
     * @param backups those in the folder, newest first
     */
    public record BackupList(
            Instant pointOfRestore,
            String daily,
            String folder,
            LocalizedText sentence,
            LocalizedText failure,
            List<BackupJson> backups) {}

    /**
     * A backup.
     *
     * @param at its point of restore
     * @param size bytes
     * @param verified whether it was restored once and found equal
     * @param faults attachments that were missing or altered
     */
    public record BackupJson(
            String name, Instant at, long size, long rows, long attachments, boolean verified, List<String> faults) {}

    @GET
    public BackupList backups() {
        try {
            return new BackupList(
                    backups.state().point(),
                    backups.settings().daily(),
                    backups.shelf().folder().toString(),
                    backups.sentence(),
                    backups.state().failure(),
                    backups.shelf().list().stream().map(BackupResource::json).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BackupJson json(BackupInfo info) {
        return new BackupJson(
                info.name(), info.at(), info.size(), info.rows(), info.attachments(), info.verified(), info.faults());
    }
}
