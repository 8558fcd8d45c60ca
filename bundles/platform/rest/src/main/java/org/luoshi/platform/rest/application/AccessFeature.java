package org.luoshi.platform.rest.application;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import org.luoshi.platform.rest.exchange.CurrentExchange;
import org.luoshi.platform.rest.exchange.PlatformServices;

/** Puts a guard before every method, also before one that says nothing about who may call it: then nobody may. */
final class AccessFeature implements DynamicFeature {
    private final CurrentExchange current;
    private final PlatformServices services;

    AccessFeature(CurrentExchange current, PlatformServices services) {
        this.current = current;
        this.services = services;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Access access = Access.of(resource.getResourceClass(), resource.getResourceMethod());
        context.register(new AccessFilter(access, current, services));
    }
}
