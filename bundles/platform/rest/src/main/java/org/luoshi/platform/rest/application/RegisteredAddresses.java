package org.luoshi.platform.rest.application;

import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.luoshi.platform.rest.PlatformAddresses;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Reads the platform's addresses off what is registered: resources of its bundles, and servlets below {@code /api}. */
@Component(service = PlatformAddresses.class)
public final class RegisteredAddresses implements PlatformAddresses {
    private static final String PATTERN = "osgi.http.whiteboard.servlet.pattern";
    private static final String API = "/api/";

    private final BundleContext context;

    @Activate
    public RegisteredAddresses(BundleContext context) {
        this.context = context;
    }

    @Override
    public Optional<String> owner(String part) {
        return Stream.concat(
                        found("(luoshi.office.resource=*)").filter(one -> part.equals(resource(one))),
                        found("(" + PATTERN + "=" + API + "*)")
                                .filter(one -> patterns(one).anyMatch(part::equals)))
                .map(ServiceReference::getBundle)
                .filter(RegisteredAddresses::isOfPlatform)
                .map(Bundle::getSymbolicName)
                .findFirst();
    }

    private Stream<ServiceReference<?>> found(String filter) {
        try {
            ServiceReference<?>[] found = context.getAllServiceReferences(null, filter);
            return found == null ? Stream.empty() : Arrays.stream(found);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOfPlatform(Bundle bundle) {
        return bundle != null && bundle.getHeaders("").get("Luoshi-Module") == null;
    }

    private String resource(ServiceReference<?> service) {
        Object instance = context.getService(service);
        try {
            Path path = instance == null ? null : instance.getClass().getAnnotation(Path.class);
            return path == null ? "" : first(path.value());
        } finally {
            context.ungetService(service);
        }
    }

    private static Stream<String> patterns(ServiceReference<?> service) {
        Object patterns = service.getProperty(PATTERN);
        Stream<?> all = patterns instanceof Object[] several
                ? Arrays.stream(several)
                : patterns instanceof Collection<?> several ? several.stream() : Stream.of(patterns);
        return all.map(String::valueOf)
                .filter(pattern -> pattern.startsWith(API))
                .map(pattern -> first(pattern.substring(API.length())));
    }

    private static String first(String path) {
        String inner = path.startsWith("/") ? path.substring(1) : path;
        int end = inner.indexOf('/');
        return end < 0 ? inner : inner.substring(0, end);
    }
}
