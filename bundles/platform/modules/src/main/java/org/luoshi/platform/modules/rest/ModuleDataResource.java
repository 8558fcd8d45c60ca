package org.luoshi.platform.modules.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
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

/** What office functions keep, and its destruction by two people. */
@OfficeResource
@Component(service = ModuleDataResource.class)
@Path("platform/modules")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(ModulesPermissions.MANAGE)
@Undeclared("reasons are about the data of a function, no content of a matter")
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
    @RequiresPermission({ModulesPermissions.MANAGE, ModulesPermissions.CARRY})
    public List<HoldingJson> frozen(@Context Viewer viewer) {
        return desk.frozen(viewer);
    }

    /** What each function keeps, those that run as well. */
    @GET
    @Path("data")
    @RequiresPermission({ModulesPermissions.MANAGE, ModulesPermissions.CARRY})
    public List<HoldingJson> data(@Context Viewer viewer) {
        return desk.all(viewer);
    }

    /** What one function keeps. */
    @GET
    @Path("{id}/data")
    @RequiresPermission({ModulesPermissions.MANAGE, ModulesPermissions.CARRY})
    public HoldingJson holding(@PathParam("id") String id, @Context Viewer viewer) {
        return desk.holding(id, viewer);
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
