package org.luoshi.platform.rest.application;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.InjectionManagerProvider;
import org.glassfish.jersey.internal.inject.Bindings;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.luoshi.platform.rest.exchange.CurrentExchange;

/** Where the values of method parameters come from, beside Jersey's own ways. */
final class ParameterFeature implements Feature {
    private final CurrentExchange current;

    ParameterFeature(CurrentExchange current) {
        this.current = current;
    }

    @Override
    public boolean configure(FeatureContext context) {
        InjectionManager manager = InjectionManagerProvider.getInjectionManager(context);
        manager.register(Bindings.service(new ContextValues(current)).to(ValueParamProvider.class));
        manager.register(Bindings.service(new ConstructorParams(manager)).to(ValueParamProvider.class));
        return true;
    }
}
