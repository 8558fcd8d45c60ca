package org.luoshi.platform.modules.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.ClassifiedContentRefused;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.NonSecretGate;
import org.luoshi.platform.modules.data.DataReturn;
import org.luoshi.platform.modules.data.FunctionData;
import org.luoshi.platform.modules.data.archive.ArchiveManifest;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between the requests of people and archives: why one leaves, what comes in, and a trace of both that nobody can avoid. */
@Component(service = ArchiveDesk.class, immediate = true)
public final class ArchiveDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveDesk.class);
    private static final String REFUSED = "modules.import-refused";
    private static final String REASON = "reason";

    private final FunctionData data;
    private final DataReturn back;
    private final Records records;
    private final Path waiting;
    private final Messages messages = Messages.of(ArchiveDesk.class);

    /** Where the platform writes down what was done, and who looks at what comes in. */
    record Records(Transactions transactions, Audit audit, NonSecretGate gate) {}

    @Activate
    public ArchiveDesk(
            BundleContext own,
            @Reference FunctionData data,
            @Reference DataReturn back,
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference Audit audit,
            @Reference NonSecretGate gate)
            throws IOException {
        this(
                Path.of(own.getProperty("karaf.data"), "modules", "archives"),
                data,
                back,
                new Records(transactions, audit, gate));
    }

    /** @param waiting folder for archives while they come in; what lies there is swept */
    ArchiveDesk(Path waiting, FunctionData data, DataReturn back, Records records) throws IOException {
        this.waiting = Files.createDirectories(waiting);
        this.data = data;
        this.back = back;
        this.records = records;
        sweep();
    }

    /** A process that was killed in the midst of an import leaves the archive behind, and nobody has looked at that yet. */
    private void sweep() throws IOException {
        try (Stream<Path> left = Files.list(waiting)) {
            for (Path file : left.toList()) {
                Files.delete(file);
                LOG.warn("{} is what an import that was cut off left behind; it is deleted", file);
            }
        }
    }

    /**
     * Puts on record that somebody takes everything out, before the first byte leaves: whoever hangs up has what came
     * until then.
     *
     * @return why, as it is kept
     * @throws NotFound when there is no such function and no data of one
     * @throws InvalidInput when nobody says why
     */
    String begin(String function, String said, Viewer viewer) {
        checkKnown(function);
        String reason = ExportReason.checked(said, viewer, records.gate());
        record(viewer, "modules.data-export-begun", function, Map.of(REASON, reason));
        return reason;
    }

    /** An archive that breaks off has no manifest, so nobody takes it for a whole one. */
    void export(String function, String reason, Viewer viewer, OutputStream target) throws IOException {
        ArchiveManifest manifest;
        try {
            manifest = data.export(function, viewer.name(), target);
        } catch (IOException | RuntimeException e) {
            record(viewer, "modules.data-export-broken-off", function, Map.of(REASON, reason));
            throw e;
        }
        Map<String, Object> after = new HashMap<>(facts(manifest));
        after.put(REASON, reason);
        record(viewer, "modules.data-exported", function, after);
    }

    ImportJson load(String function, InputStream content, boolean replace, Viewer viewer) {
        checkKnown(function);
        Path file = waiting.resolve(UUID.randomUUID() + ".zip");
        try {
            Files.copy(content, file);
            ArchiveManifest manifest =
                    back.load(function, file, replace, new GateCheck(records.gate(), viewer), viewer.name());
            record(viewer, "modules.data-imported", function, facts(manifest));
            return ImportJson.of(manifest);
        } catch (ClassifiedContentRefused e) {
            refused(viewer, function, messages.text("import.marked", e.field(), e.rule()));
            throw e;
        } catch (InvalidInput e) {
            refused(viewer, function, e.errors().get(0).message());
            throw e;
        } catch (RuleViolation e) {
            refused(viewer, function, e.explanation());
            throw e;
        } catch (IOException e) {
            throw Disk.failed(e);
        } finally {
            Disk.drop(file);
        }
    }

    private void refused(Viewer viewer, String function, LocalizedText reason) {
        record(viewer, REFUSED, function, Map.of(REASON, reason.in(viewer.locale())));
    }

    private static Map<String, Object> facts(ArchiveManifest manifest) {
        return Map.of(
                "version",
                manifest.version(),
                "schemaVersion",
                manifest.schemaVersion(),
                "entries",
                manifest.entries().size());
    }

    private void checkKnown(String function) {
        try {
            if (!data.names().contains(function)) {
                throw new NotFound("module", function);
            }
        } catch (IOException e) {
            throw Disk.failed(e);
        }
    }

    private void record(Viewer viewer, String action, String function, Map<String, Object> after) {
        AuditEvent event = new AuditEvent("modules", action, "OfficeModule", function, Map.of(), after);
        records.transactions().run(() -> records.audit().record(viewer, event));
    }
}
