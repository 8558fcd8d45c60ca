package org.luoshi.platform.persistence.osgi;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.luoshi.platform.api.data.Transactions;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;

/** As much of an OSGi framework as the extender asks for: bundles with headers and files, and a service registry. */
final class FakeFramework {
    private final Map<String, Transactions> services = new ConcurrentHashMap<>();
    private final Set<String> hangs = ConcurrentHashMap.newKeySet();
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private long bundles;

    /** Transactions by unit name. */
    Map<String, Transactions> services() {
        return services;
    }

    /** The components that wait for this unit never finish starting. */
    void hangsAt(String unit) {
        hangs.add(unit);
    }

    /** Units whose components hang just now. */
    Set<String> hanging() {
        return hanging;
    }

    private void hang(String unit) {
        if (hangs.contains(unit)) {
            hanging.add(unit);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException brokenOff) {
                hanging.remove(unit);
            }
        }
    }

    BundleContext context() {
        return fake(BundleContext.class, Map.of("registerService", arguments -> {
            Dictionary<?, ?> properties = (Dictionary<?, ?>) arguments[2];
            String unit = (String) properties.get("osgi.unit.name");
            hang(unit);
            services.put(unit, (Transactions) arguments[1]);
            return fake(ServiceRegistration.class, Map.of("unregister", none -> services.remove(unit)));
        }));
    }

    /** A bundle of which the files come from the test class path. */
    Bundle bundle(String name, Map<String, String> headers, String... files) {
        List<URL> found =
                Arrays.stream(files).map(FakeFramework.class::getResource).toList();
        ClassLoader loader = FakeFramework.class.getClassLoader();
        BundleWiring wiring = fake(BundleWiring.class, Map.of("getClassLoader", arguments -> loader));
        long id = bundles++;
        return fake(
                Bundle.class,
                Map.of(
                        "getHeaders", arguments -> new Hashtable<>(headers),
                        "getBundleId", arguments -> id,
                        "getSymbolicName", arguments -> name,
                        "findEntries", arguments -> found.isEmpty() ? null : Collections.enumeration(found),
                        "adapt", arguments -> wiring));
    }

    private static <T> T fake(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        Class<?>[] types = {type};
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), types, (proxy, method, arguments) -> {
            Function<Object[], Object> answer = answers.get(method.getName());
            if (answer == null) {
                throw new UnsupportedOperationException(method.toString());
            }
            Object result = answer.apply(arguments);
            return method.getReturnType() == void.class ? null : result;
        }));
    }
}
