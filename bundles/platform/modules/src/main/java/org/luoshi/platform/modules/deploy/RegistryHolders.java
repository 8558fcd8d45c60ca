package org.luoshi.platform.modules.deploy;

import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.osgi.framework.BundleContext;
import org.osgi.framework.hooks.service.ListenerHook;
import org.slf4j.LoggerFactory;

/** Registries of the JVM and of the framework that keep a class loader in memory. */
final class RegistryHolders {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(RegistryHolders.class);

    private final Suspect suspect;

    RegistryHolders(Suspect suspect) {
        this.suspect = suspect;
    }

    List<String> find() {
        List<String> holders = new ArrayList<>();
        drivers(holders);
        beans(holders);
        logging(holders);
        shutdownHooks(holders);
        return holders;
    }

    /** {@code DriverManager.drivers()} shows a caller only those whose class it knows itself: not those of bundles. */
    private void drivers(List<String> holders) {
        Suspect.field(DriverManager.class, "registeredDrivers", null)
                .ifPresent(registered -> ((Collection<?>) registered)
                        .stream()
                                .flatMap(info -> Suspect.field(info.getClass(), "driver", info).stream())
                                .filter(suspect::owns)
                                .forEach(driver -> holders.add(
                                        "JDBC driver " + driver.getClass().getName())));
    }

    private void beans(List<String> holders) {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        for (ObjectName name : server.queryNames(null, null)) {
            try {
                if (server.getClassLoaderFor(name) == suspect.loader()) {
                    holders.add("JMX bean " + name);
                }
            } catch (InstanceNotFoundException goneMeanwhile) {
                continue;
            }
        }
    }

    private void logging(List<String> holders) {
        for (String name : Collections.list(LogManager.getLogManager().getLoggerNames())) {
            Logger logger = LogManager.getLogManager().getLogger(name);
            if (logger == null) {
                continue;
            }
            for (Handler handler : logger.getHandlers()) {
                if (suspect.owns(handler)) {
                    holders.add(
                            "java.util.logging handler " + handler.getClass().getName() + " of logger \"" + name + '"');
                }
            }
            if (suspect.owns(logger.getFilter())) {
                holders.add("java.util.logging filter of logger \"" + name + '"');
            }
        }
    }

    private void shutdownHooks(List<String> holders) {
        try {
            Class<?> registry = Class.forName("java.lang.ApplicationShutdownHooks");
            Suspect.field(registry, "hooks", null).ifPresent(hooks -> ((Map<?, ?>) hooks)
                    .keySet().stream()
                            .map(Thread.class::cast)
                            .filter(this::isOurs)
                            .forEach(hook -> holders.add("shutdown hook \"" + hook.getName() + "\" of class "
                                    + hook.getClass().getName())));
        } catch (ClassNotFoundException e) {
            LOG.debug("this JVM keeps its shutdown hooks elsewhere", e);
        }
    }

    private boolean isOurs(Thread hook) {
        return suspect.owns(hook)
                || hook.getContextClassLoader() == suspect.loader()
                || Suspect.field(Thread.class, "target", hook)
                        .filter(suspect::owns)
                        .isPresent();
    }

    /** Listeners that a bundle gave to the context of another one stay when it goes. */
    List<String> serviceListeners(BundleContext framework) {
        List<String> holders = new ArrayList<>();
        framework
                .registerService(ListenerHook.class, new Listeners(suspect, holders), null)
                .unregister();
        return holders;
    }

    /** Is told of every service listener when it is registered. */
    private record Listeners(Suspect suspect, List<String> holders) implements ListenerHook {
        @Override
        public void added(Collection<ListenerInfo> listeners) {
            for (ListenerInfo info : listeners) {
                Object listener = listener(info);
                if (suspect.owns(listener)) {
                    holders.add("service listener " + listener.getClass().getName() + " in the context of "
                            + info.getBundleContext().getBundle().getSymbolicName());
                }
            }
        }

        @Override
        public void removed(Collection<ListenerInfo> listeners) {
            // Only what is there is of interest.
        }

        /** The specification tells whose it is, Felix also which. */
        private static Object listener(ListenerInfo info) {
            try {
                return info.getClass().getMethod("getListener").invoke(info);
            } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
                LOG.debug("this framework does not tell its listeners", e);
                return null;
            }
        }
    }
}
