package org.luoshi.platform.kernel.gate;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.luoshi.platform.api.Nobody;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.record.NonSecretGate;
import org.luoshi.platform.persistence.TextGuard;
import org.luoshi.platform.rest.RunningRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Has every text that an entity writes pass the gate, whichever way it came in: a job, a file that was read, a function
 * that forgot to ask.
 */
@Component(service = TextGuard.class)
public final class WrittenTextGate implements TextGuard {
    private final NonSecretGate gate;
    private final AtomicReference<RunningRequest> requests = new AtomicReference<>();

    @Activate
    public WrittenTextGate(@Reference NonSecretGate gate) {
        this.gate = gate;
    }

    /** Tells who is writing; without it a refusal is audited as the platform's own. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindRequests(RunningRequest service) {
        requests.set(service);
    }

    void unbindRequests(RunningRequest service) {
        requests.compareAndSet(service, null);
    }

    @Override
    public void check(String attribute, String text) {
        Viewer who = Optional.ofNullable(requests.get())
                .flatMap(RunningRequest::viewer)
                .orElse(Nobody.PLATFORM);
        gate.checkText(who, attribute, text);
    }
}
