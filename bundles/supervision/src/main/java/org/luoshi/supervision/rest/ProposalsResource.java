package org.luoshi.supervision.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.luoshi.platform.api.rest.ApiNotes;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.RequiresPermission;
import org.luoshi.platform.api.rest.Undeclared;
import org.luoshi.supervision.PaperFiles;
import org.luoshi.supervision.PaperReader;
import org.luoshi.supervision.SupervisionPermissions;
import org.luoshi.supervision.view.ProposalView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a paper says, clause by clause; nothing is stored. */
@OfficeResource
@Component(service = ProposalsResource.class)
@Path("proposals")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(SupervisionPermissions.REGISTER)
@Undeclared(
        "the text is read and answered, nothing is stored; what bears a mark of classification is refused all the same")
public final class ProposalsResource {
    private final PaperReader reader;
    private final PaperFiles files;

    @Activate
    public ProposalsResource(@Reference PaperReader reader, @Reference PaperFiles files) {
        this.reader = reader;
        this.files = files;
    }

    /** @param date the day its deadlines count from when the text names none itself */
    public record Text(String text, LocalDate date) {}

    @POST
    public ProposalView propose(Text input) {
        return reader.propose(input.text(), input.date());
    }

    @POST
    @Path("file")
    @Consumes(MediaType.WILDCARD)
    @ApiNotes(query = Queries.PaperFile.class)
    public ProposalView proposeFile(@Context UriInfo address, FileContent file) {
        LocalDate date = new Query(address).date("date");
        String text = files.text(file);
        return reader.propose(text, date).of(text);
    }
}
