package org.luoshi.platform.backup.server;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.backup.server.BackupRuns.Run;
import org.luoshi.platform.backup.shelf.BackupInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which backups there are, how the last one went, and one more now. */
@OfficeResource
@Component(service = BackupResource.class)
@Path("platform/backups")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(BackupPermissions.READ)
public final class BackupResource {
    private final Backups backups;
    private final BackupRuns runs;

    @Activate
    public BackupResource(@Reference Backups backups, @Reference BackupRuns runs) {
        this.backups = backups;
        this.runs = runs;
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
     * @param bad those that did not come back the same and are of no use, newest first
     * @param next when the next daily backup begins; null when there is none
     * @param run the last one that somebody asked for here since the platform started; null when nobody did
     */
    public record BackupList(
            Instant pointOfRestore,
            String daily,
            String folder,
            LocalizedText sentence,
            LocalizedText failure,
            List<BackupJson> backups,
            List<BadJson> bad,
            Instant next,
            RunJson run) {}

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

    /**
     * A backup of no use.
     *
     * @param at when it was written
     * @param size bytes
     */
    public record BadJson(String name, Instant at, long size) {}

    /**
     * A backup that somebody asked for.
     *
     * @param finishedAt null while it runs
     * @param done whether it succeeded; false while it runs
     * @param outcome what came of it, or why it failed; null while it runs
     */
    public record RunJson(Instant startedAt, Instant finishedAt, String by, boolean done, LocalizedText outcome) {}

    @GET
    public BackupList backups() {
        try {
            return new BackupList(
                    backups.state().point(),
                    backups.settings().daily(),
                    backups.shelf().folder().toString(),
                    backups.sentence(),
                    backups.state().failure(),
                    backups.shelf().list().stream().map(BackupResource::json).toList(),
                    backups.shelf().bad().stream()
                            .map(one -> new BadJson(one.name(), one.at(), one.size()))
                            .toList(),
                    runs.next().orElse(null),
                    runs.last().map(BackupResource::json).orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a backup now and proves it; when one that was asked for here still runs, that is the answer. */
    @POST
    @Path("runs")
    @RequiresPermission(BackupPermissions.MANAGE)
    public RunJson backUp(@Context Viewer viewer) {
        return json(runs.start(viewer));
    }

    private static RunJson json(Run run) {
        return new RunJson(run.startedAt(), run.finishedAt(), run.by(), run.done(), run.outcome());
    }

    private static BackupJson json(BackupInfo info) {
        return new BackupJson(
                info.name(), info.at(), info.size(), info.rows(), info.attachments(), info.verified(), info.faults());
    }
}
