package org.luoshi.platform.rest.application;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.luoshi.platform.api.record.RecordKey;
import org.luoshi.platform.api.rest.Viewed;
import org.luoshi.platform.rest.exchange.CurrentExchange;
import org.luoshi.platform.rest.exchange.PlatformServices;

/** Notes who was shown which record, behind the methods that say that they show one. */
final class ViewFeature implements DynamicFeature {
    private static final int SHOWN = 200;
    /** The browser shows what it has kept: to the person that is the same. */
    private static final int SHOWN_AGAIN = 304;

    private final String module;
    private final CurrentExchange current;
    private final PlatformServices services;

    ViewFeature(String module, CurrentExchange current, PlatformServices services) {
        this.module = module;
        this.current = current;
        this.services = services;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        Viewed viewed = method.getAnnotation(Viewed.class);
        if (viewed != null) {
            context.register(new Filter(viewed, isNumber(method, viewed.id())));
        }
    }

    private static boolean isNumber(Method method, String id) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getType() == long.class || parameter.getType() == Long.class)
                .map(parameter -> parameter.getAnnotation(PathParam.class))
                .anyMatch(path -> path != null && path.value().equals(id));
    }

    /** Behind one method. */
    private final class Filter implements ContainerResponseFilter {
        private final Viewed viewed;
        private final boolean number;

        /** @param number whether the identifier is a number, which addresses may write in many ways: 7, 007, +7 */
        Filter(Viewed viewed, boolean number) {
            this.viewed = viewed;
            this.number = number;
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getStatus() != SHOWN && response.getStatus() != SHOWN_AGAIN) {
                return;
            }
            String written = request.getUriInfo().getPathParameters().getFirst(viewed.id());
            String id = number ? Long.toString(Long.parseLong(written)) : written;
            current.get().knownSession().ifPresent(session -> services.views()
                    .ifPresent(views -> views.seen(session.viewer(), new RecordKey(module, viewed.value(), id))));
        }
    }
}
