package org.luoshi.platform.kernel.audit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.kernel.KernelPermissions;
import org.luoshi.platform.kernel.audit.AuditIntegrity.Check;
import org.luoshi.platform.kernel.audit.chain.Fault;
import org.luoshi.platform.kernel.audit.chain.Seal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the audit trail is what it was: its chain, its seals, and checks of both. */
@OfficeResource
@Component(service = IntegrityResource.class)
@Path("audit/integrity")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(KernelPermissions.AUDIT_READ)
public final class IntegrityResource {
    private final AuditIntegrity integrity;

    @Activate
    public IntegrityResource(@Reference AuditIntegrity integrity) {
        this.integrity = integrity;
    }

    /**
     * How the chain stands.
     *
     * @param records how many records it has
     * @param sealedTo the last of them that is sealed, 0 for none
     * @param sealedAt when that was done, null for never
     * @param check the last check since the platform started; null when there was none
     */
    public record Integrity(long records, long sealedTo, Instant sealedAt, CheckJson check) {}

    /**
     * A check of chain and seals.
     *
     * @param finishedAt null while it runs
     * @param records how many records it has looked at
     * @param sealed the last of them that a seal vouches for
     * @param fault the first thing that is wrong, null for nothing
     * @param failure why the check could not be carried out, null when it could
     */
    public record CheckJson(
            Instant startedAt,
            Instant finishedAt,
            String by,
            long records,
            long sealed,
            FaultJson fault,
            String failure) {}

    /**
     * What is wrong.
     *
     * @param place in the chain, 0 when it is none
     * @param recordId the audit record, 0 when none is known
     */
    public record FaultJson(Fault.Kind kind, long place, long recordId, LocalizedText explanation) {}

    @GET
    public Integrity integrity() {
        return new Integrity(
                integrity.records(),
                integrity.newestSeal().map(Seal::seq).orElse(0L),
                integrity.newestSeal().map(Seal::at).orElse(null),
                integrity.last().map(this::json).orElse(null));
    }

    /** Starts a check of everything; when one runs, that is the answer. */
    @POST
    @Path("checks")
    public CheckJson check(@Context Viewer viewer) {
        return json(integrity.start(viewer));
    }

    private CheckJson json(Check check) {
        boolean done = check.result() != null;
        return new CheckJson(
                check.startedAt(),
                check.finishedAt(),
                check.by(),
                done ? check.result().records() : integrity.checked(),
                done ? check.result().sealed() : 0,
                check.fault().map(IntegrityResource::json).orElse(null),
                check.failure());
    }

    private static FaultJson json(Fault fault) {
        return new FaultJson(fault.kind(), fault.seq(), fault.recordId(), fault.explanation());
    }
}
