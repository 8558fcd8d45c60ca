package org.luoshi.platform.modules.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.luoshi.platform.api.OfficeModule;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.modules.OfficeModules;
import org.luoshi.platform.modules.data.archive.ArchiveManifest;
import org.luoshi.platform.modules.data.archive.ArchiveWriter;
import org.luoshi.platform.modules.data.attachments.AttachmentFolder;
import org.luoshi.platform.persistence.Database;
import org.luoshi.platform.persistence.tables.FunctionTables;
import org.luoshi.platform.persistence.tables.SchemaSnapshot;
import org.luoshi.platform.persistence.tables.TableShape;
import org.luoshi.platform.persistence.tables.UnfitRows;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What functions keep in tables and attachments, whether they run, are stopped, or are gone. */
@Component(service = FunctionData.class)
public final class FunctionData {
    private final Functions functions;
    private final FunctionTables tables;
    private final Path attachments;
    private final Database database;
    private final Clock clock;

    @Activate
    public FunctionData(
            BundleContext own,
            @Reference OfficeModules modules,
            @Reference FunctionTables tables,
            @Reference Database database,
            @Reference Clock clock) {
        this(
                new Functions(own, modules),
                tables,
                Path.of(own.getProperty("karaf.data"), "attachments"),
                database,
                clock);
    }

    FunctionData(Functions functions, FunctionTables tables, Path attachments, Database database, Clock clock) {
        this.functions = functions;
        this.tables = tables;
        this.attachments = attachments;
        this.database = database;
        this.clock = clock;
    }

    public Functions functions() {
        return functions;
    }

    public FunctionTables tables() {
        return tables;
    }

    /** The files of one function. */
    public AttachmentFolder attachments(String function) {
        return new AttachmentFolder(attachments, function);
    }

    /** Functions that have data or are there, by name. */
    public Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>(frozen());
        names.addAll(functions.present());
        return names;
    }

    /** Functions that are gone and whose data are kept, by name. */
    public List<String> frozen() throws IOException {
        List<String> frozen = new ArrayList<>(tables.schemas());
        frozen.removeAll(functions.platformSchemas());
        frozen.removeAll(functions.present());
        return frozen;
    }

    /**
     * What a function keeps, counted row by row.
     *
     * @throws NotFound when there is no such function and no data of one
     */
    public Holding holding(String function) throws IOException {
        if (!names().contains(function)) {
            throw new NotFound("module", function);
        }
        AttachmentFolder files = attachments(function);
        return new Holding(
                function,
                functions.state(function),
                functions.version(function),
                tables.version(function),
                tables.sizes(function),
                files.names().size(),
                files.bytes());
    }

    /**
     * Writes an archive of everything the function keeps, as it is at this moment.
     *
     * @param by name of who asks
     * @throws NotFound when there is no such function and no data of one
     */
    public ArchiveManifest export(String function, String by, OutputStream target) throws IOException {
        if (!names().contains(function)) {
            throw new NotFound("module", function);
        }
        ArchiveManifest[] manifest = new ArchiveManifest[1];
        read(function, snapshot -> manifest[0] = write(function, by, snapshot, target));
        return manifest[0];
    }

    private ArchiveManifest write(String function, String by, SchemaSnapshot snapshot, OutputStream target)
            throws IOException {
        ArchiveWriter archive = new ArchiveWriter(target);
        java.time.Instant now = clock.instant();
        archive.tables(function, snapshot);
        AttachmentFolder files = attachments(function);
        for (String name : files.names()) {
            archive.attachment(name, files.file(name));
        }
        ArchiveManifest manifest = new ArchiveManifest(
                ArchiveManifest.FORMAT,
                function,
                functions.version(function),
                snapshot.version(),
                platformVersion(),
                database.product(),
                now,
                by,
                snapshot.sequences(),
                archive.entries());
        archive.finish(manifest);
        return manifest;
    }

    /** Shows the function's tables as they are at this moment. */
    public void read(String function, FunctionTables.Reading work) throws IOException {
        try {
            tables.read(function, work);
        } catch (UnfitRows e) {
            throw new RuleViolation("modules.not-exportable", e.explanation());
        }
    }

    /**
     * Writes a table as the archive has it.
     *
     * @return number of rows
     */
    public static long canonical(SchemaSnapshot snapshot, TableShape table, OutputStream target) throws IOException {
        return ArchiveWriter.csv(snapshot, table, target);
    }

    /** Name of the database product. */
    public String product() {
        return database.product();
    }

    private static String platformVersion() {
        var api = FrameworkUtil.getBundle(OfficeModule.class);
        return api == null ? "" : api.getVersion().toString();
    }
}
