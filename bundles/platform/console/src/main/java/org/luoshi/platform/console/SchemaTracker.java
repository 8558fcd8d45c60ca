package org.luoshi.platform.console;

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

/** Tells the catalogue which schemas are open: those whose transactions are there as a service. */
@Component(service = {})
public final class SchemaTracker implements ServiceTrackerCustomizer<Object, String> {
    private static final String NAME = "osgi.unit.name";
    private static final String FILTER = "(&(objectClass=org.luoshi.platform.api.data.Transactions)(" + NAME + "=*))";

    private final ModuleCatalogue catalogue;
    private final ServiceTracker<Object, String> tracker;

    @Activate
    public SchemaTracker(BundleContext context, @Reference ModuleCatalogue catalogue) throws InvalidSyntaxException {
        this.catalogue = catalogue;
        this.tracker = new ServiceTracker<>(context, FrameworkUtil.createFilter(FILTER), this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    @Override
    public String addingService(ServiceReference<Object> service) {
        String schema = String.valueOf(service.getProperty(NAME));
        catalogue.opened(schema);
        return schema;
    }

    @Override
    public void modifiedService(ServiceReference<Object> service, String schema) {
        // A schema keeps its name.
    }

    @Override
    public void removedService(ServiceReference<Object> service, String schema) {
        catalogue.closed(schema);
    }
}
