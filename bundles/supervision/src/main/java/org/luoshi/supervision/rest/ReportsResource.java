package org.luoshi.supervision.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.ApiNotes;
import org.luoshi.platform.api.rest.ExpectedVersion;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.Page;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.RequiresVersion;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.platform.api.rest.Viewed;
import org.luoshi.supervision.ReportWording;
import org.luoshi.supervision.SupervisionPermissions;
import org.luoshi.supervision.WeeklyReports;
import org.luoshi.supervision.report.Week;
import org.luoshi.supervision.view.ReportLine;
import org.luoshi.supervision.view.ReportView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Weekly reports. */
@OfficeResource
@Component(service = ReportsResource.class)
@Path("reports")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(SupervisionPermissions.REPORT_READ)
public final class ReportsResource {
    /** Media type of a docx file. */
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final WeeklyReports reports;

    @Activate
    public ReportsResource(@Reference WeeklyReports reports) {
        this.reports = reports;
    }

    /** @param week 2026-W28, null means the present week */
    public record NewReport(String week) {}

    @GET
    @ApiNotes(query = Queries.Paging.class)
    public Page<ReportLine> list(@Context UriInfo address) {
        return reports.page(new Query(address).place());
    }

    @POST
    @Undeclared("a week")
    @RequiresPermission(SupervisionPermissions.REPORT)
    @ApiNotes(created = ReportView.class)
    public Response create(NewReport input, @Context Viewer viewer) {
        ReportView report = reports.create(viewer, input.week() == null ? null : Week.parse(input.week()));
        return Response.created(URI.create("reports/" + report.line().id()))
                .entity(report)
                .build();
    }

    @GET
    @Path("{id}")
    @Viewed("WeeklyReport")
    public ReportView report(@PathParam("id") long id, @Context Viewer viewer) {
        return reports.report(viewer, id);
    }

    @PUT
    @Path("{id}")
    @RequiresPermission(SupervisionPermissions.REPORT)
    @RequiresVersion
    public ReportView edit(
            @PathParam("id") long id,
            @HeaderParam("If-Match") ExpectedVersion expected,
            ReportWording.Words words,
            @Context Viewer viewer) {
        return reports.edit(viewer, id, expected, words);
    }

    @POST
    @Path("{id}/gather")
    @RequiresPermission(SupervisionPermissions.REPORT)
    @RequiresVersion
    public ReportView gather(
            @PathParam("id") long id, @HeaderParam("If-Match") ExpectedVersion expected, @Context Viewer viewer) {
        return reports.gather(viewer, id, expected);
    }

    @POST
    @Path("{id}/approve")
    @RequiresPermission(SupervisionPermissions.REPORT_APPROVE)
    @RequiresVersion
    public ReportView approve(
            @PathParam("id") long id, @HeaderParam("If-Match") ExpectedVersion expected, @Context Viewer viewer) {
        return reports.approve(viewer, id, expected);
    }

    @POST
    @Path("{id}/withdraw")
    @RequiresPermission(SupervisionPermissions.REPORT)
    @RequiresVersion
    public ReportView withdraw(
            @PathParam("id") long id, @HeaderParam("If-Match") ExpectedVersion expected, @Context Viewer viewer) {
        return reports.withdraw(viewer, id, expected);
    }

    @POST
    @Path("{id}/issue")
    @RequiresPermission(SupervisionPermissions.REPORT)
    public ReportView issue(@PathParam("id") long id, @Context Viewer viewer) {
        return reports.issue(viewer, id);
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(SupervisionPermissions.REPORT)
    @RequiresVersion
    public void discard(
            @PathParam("id") long id, @HeaderParam("If-Match") ExpectedVersion expected, @Context Viewer viewer) {
        reports.discard(viewer, id, expected);
    }

    @GET
    @Path("{id}/word")
    @Produces(WORD)
    public FileContent word(@PathParam("id") long id) {
        WeeklyReports.Word word = reports.word(id);
        return new FileContent(word.name(), WORD, word.content());
    }
}
