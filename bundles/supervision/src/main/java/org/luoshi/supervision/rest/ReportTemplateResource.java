package org.luoshi.supervision.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.supervision.ReportPapers;
import org.luoshi.supervision.SupervisionPermissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The Word template of the weekly report, which staff edit in Word. */
@OfficeResource
@Component(service = ReportTemplateResource.class)
@Path("report-template")
public final class ReportTemplateResource {
    private final ReportPapers papers;

    @Activate
    public ReportTemplateResource(@Reference ReportPapers papers) {
        this.papers = papers;
    }

    @GET
    @Produces(ReportsResource.WORD)
    @RequiresPermission({SupervisionPermissions.REPORT, SupervisionPermissions.SETTINGS})
    public FileContent template() {
        return new FileContent("督查周报模板.docx", ReportsResource.WORD, papers.template());
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @RequiresPermission(SupervisionPermissions.SETTINGS)
    public void put(FileContent file, @Context Viewer viewer) {
        papers.putTemplate(viewer, file.content());
    }

    @DELETE
    @RequiresPermission(SupervisionPermissions.SETTINGS)
    public void drop(@Context Viewer viewer) {
        papers.dropTemplate(viewer);
    }
}
