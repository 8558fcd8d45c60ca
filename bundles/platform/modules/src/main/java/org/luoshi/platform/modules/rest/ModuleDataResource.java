package org.luoshi.platform.modules.rest;

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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.platform.modules.ModulesPermissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What office functions keep: exported, taken in again, destroyed by two people. */
@OfficeResource
@Component(service = ModuleDataResource.class)
@Path("platform/modules")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(ModulesPermissions.MANAGE)
@Undeclared(
        "an archive holds what was declared when it came in; reasons are about the data of a function, no content of a matter")
public final class ModuleDataResource {
    private final DataDesk desk;

    @Activate
    public ModuleDataResource(@Reference DataDesk desk) {
        this.desk = desk;
    }

    /** @param reason why the data shall be destroyed */
    public record Wish(String reason) {}

    /**
     * @param agree whether the second person agrees
     * @param remark why not; may be left out
     */
    public record Word(boolean agree, String remark) {}

    /** Functions that are gone and whose data are kept. */
    @GET
    @Path("frozen")
    public List<HoldingJson> frozen(@Context Viewer viewer) {
        return desk.frozen(viewer);
    }

    /** What each function keeps, those that run as well. */
    @GET
    @Path("data")
    public List<HoldingJson> data(@Context Viewer viewer) {
        return desk.all(viewer);
    }

    /** What one function keeps. */
    @GET
    @Path("{id}/data")
    public HoldingJson holding(@PathParam("id") String id, @Context Viewer viewer) {
        return desk.holding(id, viewer);
    }

    /**
     * The archive of everything it keeps, as a zip that is written while it is sent. The reason stands in the address: what
     * may be many gigabytes is saved by the browser itself, and that asks with GET.
     */
    @GET
    @Path("{id}/archive")
    @Produces("application/zip")
    public StreamingOutput export(
            @PathParam("id") String id, @QueryParam("reason") String reason, @Context Viewer viewer) {
        desk.checkKnown(id);
        String why = desk.reason(reason, viewer);
        return out -> desk.export(id, why, viewer, out);
    }

    /** Takes an archive in; present data give way only when {@code replace} is true. */
    @POST
    @Path("{id}/archive")
    @Consumes({"application/zip", "application/x-zip-compressed", "application/octet-stream"})
    public ImportJson load(
            @PathParam("id") String id,
            @QueryParam("replace") boolean replace,
            InputStream content,
            @Context Viewer viewer) {
        return desk.load(id, content, replace, viewer);
    }

    @POST
    @Path("{id}/destruction")
    public HoldingJson ask(@PathParam("id") String id, Wish wish, @Context Viewer viewer) {
        return desk.ask(id, wish.reason(), viewer);
    }

    @DELETE
    @Path("{id}/destruction")
    public void withdraw(@PathParam("id") String id, @Context Viewer viewer) {
        desk.withdraw(id, viewer);
    }

    /** The second person's word; null when it is no. */
    @POST
    @Path("{id}/destruction/confirm")
    public CertificateJson confirm(@PathParam("id") String id, Word word, @Context Viewer viewer) {
        if (word.agree()) {
            return desk.confirm(id, viewer);
        }
        desk.refuse(id, word.remark(), viewer);
        return null;
    }

    /** Every certificate of destruction, newest first. */
    @GET
    @Path("certificates")
    public List<CertificateJson> certificates() {
        return desk.certificates();
    }

    @GET
    @Path("certificates/{number}")
    public CertificateJson certificate(@PathParam("number") long number) {
        return desk.certificate(number);
    }

    /** A certificate byte for byte as it was hashed. */
    @GET
    @Path("certificates/{number}/file")
    public FileContent file(@PathParam("number") long number) {
        return desk.file(number);
    }
}
