package org.luoshi.platform.modules.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.rest.FileContent;
import org.luoshi.platform.modules.data.FunctionData;
import org.luoshi.platform.modules.data.destruction.DestructionCertificate;
import org.luoshi.platform.modules.data.destruction.DestructionStore;
import org.luoshi.platform.modules.data.destruction.Destructions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Between the requests of operators and what functions keep: holdings, destruction, errors in people's words. */
@Component(service = DataDesk.class)
public final class DataDesk {
    private final FunctionData data;
    private final Destructions destructions;
    private final DestructionStore store;

    @Activate
    public DataDesk(
            @Reference FunctionData data, @Reference Destructions destructions, @Reference DestructionStore store) {
        this.data = data;
        this.destructions = destructions;
        this.store = store;
    }

    List<HoldingJson> frozen(Viewer viewer) {
        try {
            return holdings(data.frozen(), viewer);
        } catch (IOException e) {
            throw Disk.failed(e);
        }
    }

    List<HoldingJson> all(Viewer viewer) {
        try {
            return holdings(data.names(), viewer);
        } catch (IOException e) {
            throw Disk.failed(e);
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
            throw Disk.failed(e);
        }
    }

    HoldingJson ask(String function, String reason, Viewer viewer) {
        try {
            destructions.ask(function, reason, viewer);
            return holding(function, viewer);
        } catch (IOException e) {
            throw Disk.failed(e);
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
            throw Disk.failed(e);
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
}
