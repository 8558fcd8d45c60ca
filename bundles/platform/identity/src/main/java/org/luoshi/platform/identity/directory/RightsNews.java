package org.luoshi.platform.identity.directory;

import org.luoshi.platform.identity.store.InstallationStore;
import org.luoshi.platform.rest.LiveEvents;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Tells open pages that what people may do has changed, so that menus follow without a reload. */
@Component(service = RightsNews.class, immediate = true)
public final class RightsNews {
    /** The topic that tells each page the functions its person may see. */
    static final String TOPIC = "modules";

    private final InstallationStore installation;
    private final Runnable listener;

    @Activate
    public RightsNews(@Reference InstallationStore installation, @Reference LiveEvents events) {
        this.installation = installation;
        this.listener = () -> events.changed(TOPIC);
        installation.listen(listener);
    }

    @Deactivate
    void stop() {
        installation.stopListening(listener);
    }
}
