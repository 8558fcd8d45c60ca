package org.luoshi.platform.kernel.incident;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.rest.ApiNotes;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.RequiresVersion;
import org.luoshi.platform.api.rest.SignedIn;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.platform.kernel.KernelPermissions;
import org.luoshi.platform.kernel.incident.IncidentBook.IncidentView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What came in and must not be here: anybody reports it, the security side handles it. */
@OfficeResource
@Component(service = IncidentResource.class)
@Path("platform/incidents")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(KernelPermissions.INCIDENTS)
public final class IncidentResource {
    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST_SIZE = 200;
    private static final int LONGEST_NAME = 200;

    private final Incidents incidents;
    private final IncidentBook book;
    private final Messages messages = Messages.of(IncidentResource.class);

    @Activate
    public IncidentResource(@Reference Incidents incidents, @Reference IncidentBook book) {
        this.incidents = incidents;
        this.book = book;
    }

    /**
     * A record that somebody sees and that must not be here.
     *
     * @param recordType kind of record, as in the audit trail
     */
    public record Report(String module, String recordType, String recordId, IncidentKind kind) {}

    /** What whoever reported it learns: the record is gone from everybody's sight, and until when it has to be handled. */
    public record Receipt(long id, String recordNumber, Instant reportedAt, Instant dueAt) {}

    /** @param reason why, or what was done; needed for some steps */
    public record StepReason(String reason) {}

    @Undeclared("says that a record holds a secret, by its identifier and without words of its own")
    @POST
    @SignedIn
    @ApiNotes(created = Receipt.class)
    public Response report(Report input, @Context Viewer viewer) {
        require("kind", input.kind());
        RecordKey record = new RecordKey(
                name("module", input.module()),
                name("recordType", input.recordType()),
                name("recordId", input.recordId()));
        IncidentView made = book.incident(incidents.report(viewer, record, input.kind()));
        Receipt receipt = new Receipt(made.id(), made.recordNumber(), made.reportedAt(), made.dueAt());
        return Response.created(URI.create("platform/incidents/" + made.id()))
                .entity(receipt)
                .build();
    }

    @GET
    public Page<IncidentView> page(
            @QueryParam("state") String state, @QueryParam("cursor") String cursor, @QueryParam("size") String size) {
        return book.page(state(state), cursor, size(size));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public IncidentView incident(@PathParam("id") long id) {
        return book.incident(id);
    }

    @POST
    @Path("{id: \\d{1,18}}/steps/{step}")
    @RequiresVersion
    public IncidentView step(
            @PathParam("id") long id,
            @PathParam("step") IncidentStep step,
            @HeaderParam("If-Match") ExpectedVersion expected,
            StepReason input,
            @Context Viewer viewer) {
        return book.incident(incidents.take(viewer, id, expected, step, input == null ? null : input.reason()));
    }

    private String name(String field, String value) {
        require(field, value);
        if (value.isBlank() || value.length() > LONGEST_NAME) {
            throw new InvalidInput(field, messages.text("incident.input.invalid"));
        }
        return value;
    }

    private void require(String field, Object value) {
        if (value == null) {
            throw new InvalidInput(field, messages.text("incident.input.required"));
        }
    }

    private IncidentState state(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(IncidentState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("state", messages.text("incident.input.invalid")));
    }

    private int size(String text) {
        if (text == null || text.isEmpty()) {
            return DEFAULT_SIZE;
        }
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > LARGEST_SIZE) {
            throw new InvalidInput("size", messages.text("notice.size.invalid"));
        }
        return Integer.parseInt(text);
    }
}
