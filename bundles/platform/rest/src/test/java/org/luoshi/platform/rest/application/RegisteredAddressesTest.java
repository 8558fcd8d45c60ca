package org.luoshi.platform.rest.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

class RegisteredAddressesTest {
    /** A resource of the platform with a long path. */
    @Path("platform/modules")
    public static class Modules {}

    /** A resource of an office function. */
    @Path("visits")
    public static class Visits {}

    private final List<ServiceReference<?>> resources = new ArrayList<>();
    private final List<ServiceReference<?>> servlets = new ArrayList<>();
    private final RegisteredAddresses addresses =
            new RegisteredAddresses(proxy(BundleContext.class, (self, method, arguments) -> switch (method.getName()) {
                case "getAllServiceReferences" ->
                    (arguments[1].toString().contains("servlet") ? servlets : resources)
                            .toArray(ServiceReference[]::new);
                case "getService" -> ((ServiceReference<?>) arguments[0]).getProperty("instance");
                case "ungetService" -> true;
                default -> null;
            }));

    @Test
    void namesTheBundleThatServesAnAddressOfThePlatform() {
        resources.add(service("org.luoshi.platform.modules", null, Map.of("instance", new Modules())));

        assertThat(addresses.owner("platform")).contains("org.luoshi.platform.modules");
        assertThat(addresses.owner("modules")).isEmpty();
    }

    @Test
    void knowsTheServletsBelowTheApiToo() {
        servlets.add(
                service("org.luoshi.platform.rest", null, Map.of("osgi.http.whiteboard.servlet.pattern", new String[] {
                    "/api/events"
                })));

        assertThat(addresses.owner("events")).contains("org.luoshi.platform.rest");
    }

    @Test
    void officeFunctionsOwnNoAddressOfThePlatform() {
        resources.add(service("org.example.visitors", "visitors", Map.of("instance", new Visits())));

        assertThat(addresses.owner("visits")).isEqualTo(Optional.empty());
    }

    private static ServiceReference<?> service(String bundle, String module, Map<String, Object> properties) {
        Dictionary<String, String> headers = new Hashtable<>();
        if (module != null) {
            headers.put("Luoshi-Module", module);
        }
        Bundle owner = proxy(
                Bundle.class, (self, method, arguments) -> method.getName().equals("getHeaders") ? headers : bundle);
        return proxy(ServiceReference.class, (self, method, arguments) -> switch (method.getName()) {
            case "getBundle" -> owner;
            case "getProperty" -> properties.get((String) arguments[0]);
            default -> null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler answer) {
        return type.cast(
                Proxy.newProxyInstance(RegisteredAddressesTest.class.getClassLoader(), new Class<?>[] {type}, answer));
    }
}
