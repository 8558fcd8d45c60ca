package org.luoshi.platform.modules.rest;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.luoshi.platform.modules.Caretaker;
import org.luoshi.platform.modules.FunctionFacts;
import org.luoshi.platform.modules.FunctionHealth;
import org.luoshi.platform.modules.FunctionHealth.Finding;
import org.luoshi.platform.modules.OfficeModules;
import org.luoshi.platform.modules.health.ModuleList;
import org.luoshi.platform.modules.health.ModuleState;
import org.luoshi.platform.modules.health.ModuleStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every function of the installation and how they stand beside the profile, for the console and for the shell. */
@Component(service = ModuleDirectory.class)
public final class ModuleDirectory {
    private final ModuleList list;
    private final OfficeModules modules;
    private final Caretaker caretaker;
    private final FunctionHealth health;
    private final FunctionFacts facts;

    @Activate
    public ModuleDirectory(
            @Reference ModuleList list,
            @Reference OfficeModules modules,
            @Reference Caretaker caretaker,
            @Reference FunctionHealth health,
            @Reference FunctionFacts facts) {
        this.list = list;
        this.modules = modules;
        this.caretaker = caretaker;
        this.health = health;
        this.facts = facts;
    }

    /** What is installed and what lies ready, in the reader's language. */
    public List<ModuleJson> modules(Locale locale) throws IOException {
        List<ModuleStatus> running = list.modules().stream().map(this::whole).toList();
        return new ModuleRows(running, modules.installed(), modules.offers(), caretaker.situation(), facts).in(locale);
    }

    /** A function runs only when its addresses and pages answer too, which its bundles do not tell. */
    private ModuleStatus whole(ModuleStatus bundles) {
        Finding finding = health.of(bundles.module());
        return bundles.as(ModuleState.valueOf(finding.state().name()), finding.reason());
    }

    /** How what runs compares with the profile, in the reader's language. */
    public SituationJson situation(Locale locale) throws IOException {
        return SituationJson.of(caretaker.situation(), locale);
    }
}
