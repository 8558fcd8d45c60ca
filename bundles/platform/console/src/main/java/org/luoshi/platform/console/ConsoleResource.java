package org.luoshi.platform.console;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.rest.OfficeResource;
import org.luoshi.platform.api.rest.Open;
import org.luoshi.platform.identity.SimpleMode;
import org.luoshi.platform.rest.InstallationFact;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What the console may say before anybody has signed in. */
@Component(service = ConsoleResource.class)
@OfficeResource
@Path("console")
@Produces(MediaType.APPLICATION_JSON)
public final class ConsoleResource {
    private final String version;
    private final Messages messages = Messages.of(ConsoleResource.class);
    private final List<InstallationFact> facts = new CopyOnWriteArrayList<>();
    private final AtomicReference<SimpleMode> simpleMode = new AtomicReference<>();

    @Activate
    public ConsoleResource(BundleContext context) {
        this(context.getBundle().getVersion());
    }

    ConsoleResource(Version version) {
        this.version = version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void setSimpleMode(SimpleMode mode) {
        simpleMode.set(mode);
    }

    /** Called after a successor has been set, if there is one. */
    public void unsetSimpleMode(SimpleMode mode) {
        simpleMode.compareAndSet(mode, null);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addFact(InstallationFact fact) {
        facts.add(fact);
    }

    public void removeFact(InstallationFact fact) {
        facts.remove(fact);
    }

    @GET
    @Path("info")
    @Open
    public Map<String, Object> info() {
        Map<String, Object> info = new LinkedHashMap<>();
        SimpleMode mode = simpleMode.get();
        info.put("simpleMode", mode != null && mode.active());
        info.put("sampleData", false);
        facts.forEach(fact -> info.put(fact.name(), fact.holds()));
        info.put("version", version);
        info.put("productName", messages.text("product"));
        return info;
    }
}
