package org.luoshi.supervision.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.supervision.ItemAttachments;
import org.luoshi.supervision.SupervisionPermissions;
import org.luoshi.supervision.view.AttachmentView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files of an item; who may add and remove them depends on the item. */
@OfficeResource
@Component(service = AttachmentsResource.class)
@Path("items/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(SupervisionPermissions.READ)
public final class AttachmentsResource {
    private final ItemAttachments attachments;

    @Activate
    public AttachmentsResource(@Reference ItemAttachments attachments) {
        this.attachments = attachments;
    }

    /** Attachments without paging. */
    public record Files(List<AttachmentView> items) {}

    @GET
    public Files list(@PathParam("id") long id, @Context Viewer viewer) {
        return new Files(attachments.list(viewer, id));
    }

    /** @param feedback the report it belongs to, null for the item as a whole */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response add(
            @PathParam("id") long id, @QueryParam("feedback") Long feedback, FileContent file, @Context Viewer viewer) {
        AttachmentView added = attachments.add(viewer, id, feedback, file);
        return Response.created(URI.create("items/" + id + "/attachments/" + added.id()))
                .entity(added)
                .build();
    }

    @GET
    @Path("{attachment}")
    @Produces(MediaType.WILDCARD)
    public FileContent read(
            @PathParam("id") long id, @PathParam("attachment") long attachment, @Context Viewer viewer) {
        return attachments.read(viewer, id, attachment);
    }

    @DELETE
    @Path("{attachment}")
    public void remove(@PathParam("id") long id, @PathParam("attachment") long attachment, @Context Viewer viewer) {
        attachments.remove(viewer, id, attachment);
    }

    @POST
    @Path("{attachment}/restore")
    public AttachmentView restore(
            @PathParam("id") long id, @PathParam("attachment") long attachment, @Context Viewer viewer) {
        return attachments.restore(viewer, id, attachment);
    }
}
