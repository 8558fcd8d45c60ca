package org.luoshi.platform.rest.application;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.rest.AttemptCookie;
import org.luoshi.platform.rest.RequestOrigin;
import org.luoshi.platform.rest.Session;
import org.luoshi.platform.rest.SessionCookie;
import org.luoshi.platform.rest.exchange.CurrentExchange;

/** Hands viewer, address, session, origin and cookies to methods that ask for them with {@code @Context}, without any look-up. */
final class ContextValues implements ValueParamProvider {
    private final CurrentExchange current;

    ContextValues(CurrentExchange current) {
        this.current = current;
    }

    @Override
    public Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        if (!parameter.isAnnotationPresent(Context.class)) {
            return null;
        }
        Class<?> type = parameter.getRawType();
        if (type == Viewer.class) {
            return request -> current.get().session().map(Session::viewer).orElse(null);
        }
        if (type == UriInfo.class) {
            return ContainerRequest::getUriInfo;
        }
        if (type == Session.class) {
            return request -> current.get().session().orElse(null);
        }
        if (type == RequestOrigin.class) {
            return request -> current.get().origin();
        }
        if (type == AttemptCookie.class) {
            return request -> current.get().attempt();
        }
        return type == SessionCookie.class ? request -> current.get().cookie() : null;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }
}
