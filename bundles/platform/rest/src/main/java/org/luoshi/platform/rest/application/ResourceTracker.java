package org.luoshi.platform.rest.application;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Finds the services that are marked as {@link org.luoshi.platform.api.rest.OfficeResource}. */
@Component(service = {})
public final class ResourceTracker implements ServiceTrackerCustomizer<Object, Resource> {
    private static final String FILTER = "(luoshi.office.resource=*)";
    private static final String MODULE_HEADER = "Luoshi-Module";

    private final BundleContext context;
    private final ApplicationRegistry registry;
    private final ServiceTracker<Object, Resource> tracker;

    @Activate
    public ResourceTracker(BundleContext context, @Reference ApplicationRegistry registry)
            throws InvalidSyntaxException {
        this.context = context;
        this.registry = registry;
        this.tracker = new ServiceTracker<>(context, FrameworkUtil.createFilter(FILTER), this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    /** The object itself is fetched when the application is built, on that thread: it may be slow to come. */
    @Override
    public Resource addingService(ServiceReference<Object> service) {
        String module = service.getBundle().getHeaders("").get(MODULE_HEADER);
        Resource resource = new Resource(module == null ? "" : module, service, () -> context.getService(service));
        registry.add(resource);
        return resource;
    }

    @Override
    public void modifiedService(ServiceReference<Object> service, Resource resource) {
        // Its properties say nothing that matters here.
    }

    @Override
    public void removedService(ServiceReference<Object> service, Resource resource) {
        registry.remove(resource);
        context.ungetService(service);
    }
}
