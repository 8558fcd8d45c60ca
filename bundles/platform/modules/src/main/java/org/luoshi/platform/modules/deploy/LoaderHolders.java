package org.luoshi.platform.modules.deploy;

import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Looks for what keeps a class loader in memory, in the places where it is usually found. */
final class LoaderHolders {
    private LoaderHolders() {}

    /** Descriptions of what holds the loader, for an operator and for the plugin's author. */
    static List<String> of(ClassLoader loader) {
        List<String> holders = new ArrayList<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            byThread(thread, loader).ifPresent(holders::add);
        }
        DriverManager.drivers()
                .filter(driver -> driver.getClass().getClassLoader() == loader)
                .forEach(
                        driver -> holders.add("JDBC driver " + driver.getClass().getName()));
        beans(loader, holders);
        return holders;
    }

    private static Optional<String> byThread(Thread thread, ClassLoader loader) {
        if (thread.getClass().getClassLoader() == loader) {
            return Optional.of("thread \"" + thread.getName() + "\" of class "
                    + thread.getClass().getName());
        }
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (isOf(frame, loader)) {
                return Optional.of(
                        "thread \"" + thread.getName() + "\" in " + frame.getClassName() + "." + frame.getMethodName());
            }
        }
        return thread.getContextClassLoader() == loader
                ? Optional.of("context class loader of thread \"" + thread.getName() + "\"")
                : Optional.empty();
    }

    /** The name alone is not enough: the new version runs classes of the same names, but from another loader. */
    private static boolean isOf(StackTraceElement frame, ClassLoader loader) {
        return loader.getName() != null && loader.getName().equals(frame.getClassLoaderName())
                || loader.toString().equals(frame.getClassLoaderName());
    }

    private static void beans(ClassLoader loader, List<String> holders) {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        for (ObjectName name : server.queryNames(null, null)) {
            try {
                if (server.getClassLoaderFor(name) == loader) {
                    holders.add("JMX bean " + name);
                }
            } catch (InstanceNotFoundException goneMeanwhile) {
                continue;
            }
        }
    }
}
