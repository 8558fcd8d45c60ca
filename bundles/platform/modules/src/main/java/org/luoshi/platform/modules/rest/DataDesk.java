package org.luoshi.platform.modules.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.platform.api.error.InvalidInput;
import org.luoshi.platform.api.error.NotFound;
import org.luoshi.platform.api.error.RuleViolation;
import org.luoshi.platform.api.error.Unavailable;
import org.luoshi.platform.api.record.Audit;
import org.luoshi.platform.api.record.AuditEvent;
import org.luoshi.platform.api.record.NonSecretGate;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.modules.data.DataReturn;
import org.luoshi.platform.modules.data.FunctionData;
import org.luoshi.platform.modules.data.archive.ArchiveManifest;
import org.luoshi.platform.modules.data.destruction.DestructionCertificate;
import org.luoshi.platform.modules.data.destruction.DestructionStore;
import org.luoshi.platform.modules.data.destruction.Destructions;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Between the requests of operators and the data of functions: archives on their way, audit, errors in people's words. */
@Component(service = DataDesk.class)
public final class DataDesk {
    private final FunctionData data;
    private final DataReturn back;
    private final Destructions destructions;
    private final DestructionStore store;
    private final Records records;
    private final Path waiting;
    private final Messages messages = Messages.of(DataDesk.class);

    /** Where the platform writes down what was done, and who looks at what comes in. */
    record Records(Transactions transactions, Audit audit, NonSecretGate gate) {}

    @Activate
    public DataDesk(
            BundleContext own,
            @Reference FunctionData data,
            @Reference DataReturn back,
            @Reference Destructions destructions,
            @Reference DestructionStore store,
            @Reference(target = "(osgi.unit.name=kernel)") Transactions transactions,
            @Reference Audit audit,
            @Reference NonSecretGate gate)
            throws IOException {
        this(
                Path.of(own.getProperty("karaf.data"), "modules", "archives"),
                data,
                back,
                destructions,
                store,
                new Records(transactions, audit, gate));
    }

    DataDesk(
            Path waiting,
            FunctionData data,
            DataReturn back,
            Destructions destructions,
            DestructionStore store,
            Records records)
            throws IOException {
        this.waiting = Files.createDirectories(waiting);
        this.data = data;
        this.back = back;
        this.destructions = destructions;
        this.store = store;
        this.records = records;
    }

    List<HoldingJson> frozen(Viewer viewer) {
        try {
            return holdings(data.frozen(), viewer);
        } catch (IOException e) {
            throw diskFailed(e);
        }
    }

    List<HoldingJson> all(Viewer viewer) {
        try {
            return holdings(data.names(), viewer);
        } catch (IOException e) {
            throw diskFailed(e);
        }
    }

    private List<HoldingJson> holdings(Collection<String> functions, Viewer viewer) {
        List<HoldingJson> holdings = new ArrayList<>();
        functions.forEach(function -> holdings.add(holding(function, viewer)));
        return holdings;
    }

    HoldingJson holding(String function, Viewer viewer) {
        try {
            DestructionJson wish = destructions
                    .open(function)
                    .map(one -> DestructionJson.of(one, destructions.until(one), viewer.personId()))
                    .orElse(null);
            return HoldingJson.of(data.holding(function), wish);
        } catch (IOException e) {
            throw diskFailed(e);
        }
    }

    /** @throws NotFound when there is no such function and no data of one */
    void checkKnown(String function) {
        try {
            if (!data.names().contains(function)) {
                throw new NotFound("module", function);
            }
        } catch (IOException e) {
            throw diskFailed(e);
        }
    }

    /**
     * Why everything leaves the house, as it is kept.
     *
     * @throws InvalidInput when nobody says so
     */
    String reason(String said, Viewer viewer) {
        return ExportReason.checked(said, viewer, records.gate());
    }

    /** An archive that breaks off has no manifest, so nobody takes it for a whole one. */
    void export(String function, String reason, Viewer viewer, OutputStream target) throws IOException {
        ArchiveManifest manifest = data.export(function, viewer.name(), target);
        Map<String, Object> after = new HashMap<>(facts(manifest));
        after.put("reason", reason);
        record(viewer, "modules.data-exported", function, after);
    }

    ImportJson load(String function, InputStream content, boolean replace, Viewer viewer) {
        checkKnown(function);
        Path file = waiting.resolve(UUID.randomUUID() + ".zip");
        try {
            Files.copy(content, file);
            ArchiveManifest manifest = back.load(
                    function,
                    file,
                    replace,
                    (field, text) -> records.gate().checkText(viewer, field, text),
                    viewer.name());
            record(viewer, "modules.data-imported", function, facts(manifest));
            return ImportJson.of(manifest);
        } catch (InvalidInput e) {
            String reason = e.errors().get(0).message().in(viewer.locale());
            record(viewer, "modules.import-refused", function, Map.of("reason", reason));
            throw e;
        } catch (RuleViolation e) {
            String reason = e.explanation().in(viewer.locale());
            record(viewer, "modules.import-refused", function, Map.of("reason", reason));
            throw e;
        } catch (IOException e) {
            throw diskFailed(e);
        } finally {
            drop(file);
        }
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

    HoldingJson ask(String function, String reason, Viewer viewer) {
        try {
            destructions.ask(function, reason, viewer);
            return holding(function, viewer);
        } catch (IOException e) {
            throw diskFailed(e);
        }
    }

    void withdraw(String function, Viewer viewer) {
        destructions.withdraw(function, viewer);
    }

    void refuse(String function, String remark, Viewer viewer) {
        destructions.refuse(function, remark, viewer);
    }

    CertificateJson confirm(String function, Viewer viewer) {
        try {
            return certificate(destructions.confirm(function, viewer));
        } catch (IOException e) {
            throw diskFailed(e);
        }
    }

    List<CertificateJson> certificates() {
        return store.certificates().stream().map(CertificateJson::of).toList();
    }

    CertificateJson certificate(long id) {
        return CertificateJson.of(store.certificate(id));
    }

    /** The certificate byte for byte as it was hashed. */
    FileContent file(long id) {
        DestructionCertificate certificate = store.certificate(id);
        return new FileContent(
                "certificate-" + certificate.function() + "-" + id + ".json",
                "application/json",
                certificate.content().getBytes(StandardCharsets.UTF_8));
    }

    private void record(Viewer viewer, String action, String function, Map<String, Object> after) {
        AuditEvent event = new AuditEvent("modules", action, "OfficeModule", function, Map.of(), after);
        records.transactions().run(() -> records.audit().record(viewer, event));
    }

    private Unavailable diskFailed(IOException cause) {
        return new Unavailable(messages.text("change.disk", String.valueOf(cause.getMessage())), cause);
    }

    private void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw diskFailed(e);
        }
    }
}
