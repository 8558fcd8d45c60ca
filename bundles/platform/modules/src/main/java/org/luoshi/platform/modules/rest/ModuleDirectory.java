package org.luoshi.platform.modules.rest;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.luoshi.platform.modules.Caretaker;
import org.luoshi.platform.modules.OfficeModules;
import org.luoshi.platform.modules.health.ModuleList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every function of the installation and how they stand beside the profile, for the console and for the shell. */
@Component(service = ModuleDirectory.class)
public final class ModuleDirectory {
    private final ModuleList list;
    private final OfficeModules modules;
    private final Caretaker caretaker;

    @Activate
    public ModuleDirectory(
            @Reference ModuleList list, @Reference OfficeModules modules, @Reference Caretaker caretaker) {
        this.list = list;
        this.modules = modules;
        this.caretaker = caretaker;
    }

    /** What is installed and what lies ready, in the reader's language. */
    public List<ModuleJson> modules(Locale locale) throws IOException {
        return new ModuleRows(list.modules(), modules.installed(), modules.offers(), caretaker.situation()).in(locale);
    }

    /** How what runs compares with the profile, in the reader's language. */
    public SituationJson situation(Locale locale) throws IOException {
        return SituationJson.of(caretaker.situation(), locale);
    }
}
