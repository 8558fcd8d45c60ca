package org.luoshi.platform.modules.health;

import java.util.Map;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.modules.FunctionFacts;
import org.luoshi.platform.modules.FunctionHealth;
import org.luoshi.platform.rest.Applications;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * A function is well when its bundles are active, its tables open, its components at work, its addresses and its pages
 * served.
 */
@Component(service = FunctionHealth.class)
public final class WholeHealth implements FunctionHealth {
    private final ModuleList modules;
    private final Applications applications;
    private final FunctionFacts facts;
    private final Messages messages = Messages.of(WholeHealth.class);

    @Activate
    public WholeHealth(
            @Reference ModuleList modules, @Reference Applications applications, @Reference FunctionFacts facts) {
        this.modules = modules;
        this.applications = applications;
        this.facts = facts;
    }

    @Override
    public Finding of(String function) {
        return modules.module(function)
                .map(this::of)
                .orElseGet(() -> new Finding(State.STARTING, messages.text("module.reason.starting")));
    }

    @Override
    public void givenUp(String function, LocalizedText reason) {
        modules.givenUp(function, reason);
    }

    private Finding of(ModuleStatus status) {
        State state = state(status.state());
        if (state != State.RUNNING) {
            return new Finding(state, status.reason());
        }
        Map<String, String> failures = applications.failures();
        if (failures.containsKey(status.module())) {
            return new Finding(State.FAILED, LocalizedText.verbatim(failures.get(status.module())));
        }
        if (!applications.settled()) {
            return new Finding(State.STARTING, messages.text("health.rest"));
        }
        if (status.pages() && !facts.servesPages(status.module())) {
            return new Finding(State.STARTING, messages.text("health.pages"));
        }
        return new Finding(State.RUNNING, status.reason());
    }

    private static State state(ModuleState state) {
        return switch (state) {
            case RUNNING -> State.RUNNING;
            case STARTING -> State.STARTING;
            case FAILED -> State.FAILED;
            case STOPPED, AVAILABLE -> State.STOPPED;
        };
    }
}
