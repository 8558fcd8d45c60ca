package org.luoshi.platform.rest.application;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.util.Collection;
import java.util.List;
import javax.xml.transform.Source;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.luoshi.platform.rest.json.GatedBodies;

/**
 * The bodies that methods of an office function take: those that the non-secret gate sees on their way, and no other. A
 * function has nothing to add and nothing to forget.
 */
final class SeenBodies {
    private static final List<Class<?>> RAW = List.of(
            byte[].class,
            InputStream.class,
            File.class,
            Form.class,
            MultivaluedMap.class,
            Source.class,
            ContainerRequestContext.class,
            Request.class);

    private static final List<Class<?>> TEXTS = List.of(String.class, Reader.class);

    private SeenBodies() {}

    /** @throws IllegalStateException when a method takes something that the gate does not see, which it names */
    static void check(Collection<Class<?>> resources) {
        for (Class<?> type : resources) {
            Resource resource = Resource.from(type);
            if (resource != null) {
                check(resource);
            }
        }
    }

    private static void check(Resource resource) {
        for (ResourceMethod method : resource.getResourceMethods()) {
            method.getInvocable().getParameters().stream()
                    .filter(parameter -> parameter.getSource() == Parameter.Source.ENTITY)
                    .filter(parameter -> !isSeen(parameter.getRawType(), method.getConsumedTypes()))
                    .findFirst()
                    .ifPresent(parameter -> {
                        throw new IllegalStateException(explained(method, parameter));
                    });
        }
        resource.getChildResources().forEach(SeenBodies::check);
    }

    /** @param consumed what the method says it takes; empty for anything */
    private static boolean isSeen(Class<?> body, List<MediaType> consumed) {
        if (isOneOf(RAW, body)) {
            return false;
        }
        return !isOneOf(TEXTS, body) || !consumed.isEmpty() && consumed.stream().allMatch(GatedBodies::isRead);
    }

    private static boolean isOneOf(List<Class<?>> types, Class<?> body) {
        return types.stream().anyMatch(type -> type.isAssignableFrom(body));
    }

    private static String explained(ResourceMethod method, Parameter body) {
        var handling = method.getInvocable().getHandlingMethod();
        return "%s.%s takes %s as its body, which the non-secret gate does not see: take a FileContent, a record (JSON), or a String with @Consumes of text/* or JSON"
                .formatted(
                        handling.getDeclaringClass().getName(),
                        handling.getName(),
                        body.getRawType().getSimpleName());
    }
}
