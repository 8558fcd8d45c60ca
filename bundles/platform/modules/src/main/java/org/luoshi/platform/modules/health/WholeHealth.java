package org.luoshi.platform.modules.health;

import java.util.Map;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.modules.FunctionHealth;
import org.luoshi.platform.rest.Applications;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A function is well when its bundles are active, its tables open, its components at work and its addresses served. */
@Component(service = FunctionHealth.class)
public final class WholeHealth implements FunctionHealth {
    private final ModuleList modules;
    private final Applications applications;
    private final Messages messages = Messages.of(WholeHealth.class);

    @Activate
    public WholeHealth(@Reference ModuleList modules, @Reference Applications applications) {
        this.modules = modules;
        this.applications = applications;
    }

    @Override
    public Finding of(String function) {
        Finding bundles = modules.modules().stream()
                .filter(status -> status.module().equals(function))
                .findFirst()
                .map(status -> new Finding(state(status.state()), status.reason()))
                .orElseGet(() -> new Finding(State.STARTING, messages.text("module.reason.starting")));
        return bundles.state() == State.RUNNING ? addresses(function, bundles) : bundles;
    }

    @Override
    public void givenUp(String function, LocalizedText reason) {
        modules.givenUp(function, reason);
    }

    private Finding addresses(String function, Finding well) {
        Map<String, String> failures = applications.failures();
        if (failures.containsKey(function)) {
            return new Finding(State.FAILED, LocalizedText.verbatim(failures.get(function)));
        }
        return applications.settled() ? well : new Finding(State.STARTING, messages.text("health.rest"));
    }

    private static State state(ModuleState state) {
        return switch (state) {
            case RUNNING -> State.RUNNING;
            case STARTING -> State.STARTING;
            case FAILED -> State.FAILED;
            case STOPPED -> State.STOPPED;
        };
    }
}
