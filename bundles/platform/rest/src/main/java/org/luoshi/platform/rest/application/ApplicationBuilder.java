package org.luoshi.platform.rest.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.luoshi.platform.rest.exchange.CurrentExchange;
import org.luoshi.platform.rest.exchange.PlatformServices;
import org.luoshi.platform.rest.json.FileBodies;
import org.luoshi.platform.rest.json.GatedBodies;
import org.luoshi.platform.rest.json.JsonBodies;
import org.luoshi.platform.rest.json.JsonFormat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Builds Jersey applications: the same providers around different resources. Nothing is looked up on a class path. */
@Component(service = ApplicationBuilder.class)
public final class ApplicationBuilder {
    private static final Map<String, Object> SETTINGS = Map.of(
            // Bodies say how long they are; nothing is gained by keeping them back.
            CommonProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 0,
            CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
            CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
            CommonProperties.JSON_PROCESSING_FEATURE_DISABLE, true,
            CommonProperties.MOXY_JSON_FEATURE_DISABLE, true,
            CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL",
            ServerProperties.WADL_FEATURE_DISABLE, true,
            ServerProperties.BV_FEATURE_DISABLE, true,
            ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);

    private final CurrentExchange current;
    private final PlatformServices services;

    @Activate
    public ApplicationBuilder(@Reference CurrentExchange current, @Reference PlatformServices services) {
        this.current = current;
        this.services = services;
    }

    /**
     * @param module identifier of the module; empty for the platform's own
     * @param resources instances of the resource classes
     * @throws RuntimeException when Jersey does not accept a resource, or a function takes what the gate does not see
     */
    Application build(String module, Collection<Object> resources) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Jersey and HK2 look their own parts up through the thread's class loader first.
        thread.setContextClassLoader(RuntimeDelegateImpl.class.getClassLoader());
        try {
            RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
            List<Class<?>> classes =
                    resources.stream().<Class<?>>map(Object::getClass).toList();
            if (!module.isEmpty()) {
                SeenBodies.check(classes);
            }
            String path = module.isEmpty() ? "/api/" : "/api/" + module + "/";
            return new Application(path, config(module, resources), classes);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private ResourceConfig config(String module, Collection<Object> resources) {
        ObjectMapper mapper = JsonFormat.mapper();
        JsonBodies bodies = new JsonBodies(mapper, current);
        ResourceConfig config = new ResourceConfig();
        config.addProperties(SETTINGS);
        config.register(bodies);
        config.register(new FileBodies(current, services));
        config.register(new GatedBodies(mapper.getFactory(), current, services, !module.isEmpty()));
        config.register(new ProblemMapper(current, bodies, mapper));
        config.register(new ParameterFormats());
        config.register(new AccessFeature(current, services));
        config.register(new VersionTags());
        config.register(new ViewFeature(module.isEmpty() ? "platform" : module, current, services));
        config.register(new ParameterFeature(current));
        resources.forEach(config::register);
        return config;
    }
}
