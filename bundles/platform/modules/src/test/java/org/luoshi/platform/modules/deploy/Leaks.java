package org.luoshi.platform.modules.deploy;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.util.Properties;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.management.ObjectName;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;

/** The usual ways in which careless plugins stay in memory. */
public final class Leaks {
    /** Under this name the test offers a pool in the system properties, the one place that both can reach. */
    static final String POOL = "luoshi.test.pool";

    private Leaks() {}

    /** A thread of the JDK that runs a task of the plugin. */
    public static final class InTimer implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            new Timer("left-timer", true).schedule(new Task(), 3_600_000);
        }

        @Override
        public void stop(BundleContext context) {
            // That is the fault: what was left stays.
        }

        /** What the timer would do. */
        public static final class Task extends TimerTask {
            @Override
            public void run() {
                cancel();
            }
        }
    }

    /** A thread of the JDK that only remembers where it came from. */
    public static final class InContextLoader implements BundleActivator {
        @Override
        public void start(BundleContext context) throws InterruptedException {
            elsewhere(() ->
                    Thread.currentThread().setContextClassLoader(getClass().getClassLoader()));
        }

        /** On a thread of a pool that belongs to everybody. */
        private static void elsewhere(Runnable work) throws InterruptedException {
            CountDownLatch done = new CountDownLatch(1);
            ((Executor) System.getProperties().get(POOL)).execute(() -> {
                work.run();
                done.countDown();
            });
            done.await();
        }

        @Override
        public void stop(BundleContext context) {
            // That is the fault: what was left stays.
        }
    }

    /** A driver that nobody takes back. */
    public static final class InDriverManager implements BundleActivator {
        @Override
        public void start(BundleContext context) throws java.sql.SQLException {
            DriverManager.registerDriver(new LeftDriver());
        }

        @Override
        public void stop(BundleContext context) {
            // That is the fault: what was left stays.
        }

        /** Connects to nothing. */
        public static final class LeftDriver implements Driver {
            @Override
            public Connection connect(String url, Properties info) {
                return null;
            }

            @Override
            public boolean acceptsURL(String url) {
                return false;
            }

            @Override
            public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
                return new DriverPropertyInfo[0];
            }

            @Override
            public int getMajorVersion() {
                return 1;
            }

            @Override
            public int getMinorVersion() {
                return 0;
            }

            @Override
            public boolean jdbcCompliant() {
                return false;
            }

            @Override
            public Logger getParentLogger() {
                return Logger.getGlobal();
            }
        }
    }

    /** A bean that nobody takes back. */
    public static final class InJmx implements BundleActivator {
        @Override
        public void start(BundleContext context) throws javax.management.JMException {
            ManagementFactory.getPlatformMBeanServer()
                    .registerMBean(new Left(), new ObjectName("org.example:type=left-bean"));
        }

        @Override
        public void stop(BundleContext context) {
            // That is the fault: what was left stays.
        }

        /** What the bean tells. */
        public interface LeftMBean {
            int getVisits();
        }

        /** The bean. */
        public static final class Left implements LeftMBean {
            @Override
            public int getVisits() {
                return 0;
            }
        }
    }

    /** A listener in the context of the framework, where nobody takes it back. */
    public static final class InFramework implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            context.getBundle(0).getBundleContext().addServiceListener(new LeftListener());
        }

        @Override
        public void stop(BundleContext context) {
            // That is the fault: what was left stays.
        }

        /** Listens to no purpose. */
        public static final class LeftListener implements ServiceListener {
            @Override
            public void serviceChanged(ServiceEvent event) {
                // Nothing is done with it.
            }
        }
    }

    /** Something to do when the JVM goes. */
    public static final class InShutdown implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            Runtime.getRuntime().addShutdownHook(new LeftHook());
        }

        @Override
        public void stop(BundleContext context) {
            // That is the fault: what was left stays.
        }

        /** Has nothing to do after all. */
        public static final class LeftHook extends Thread {}
    }

    /** A handler of the JDK's logging. */
    public static final class InLogging implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            Logger.getLogger("").addHandler(new LeftHandler());
        }

        @Override
        public void stop(BundleContext context) {
            // That is the fault: what was left stays.
        }

        /** Writes nothing. */
        public static final class LeftHandler extends Handler {
            @Override
            public void publish(LogRecord record) {
                // It is there, that is all.
            }

            @Override
            public void flush() {
                // Nothing was written.
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        }
    }

    /** A value that a thread of a shared pool remembers. */
    public static final class InThreadLocal implements BundleActivator {
        private static final ThreadLocal<LeftValue> REMEMBERED = new ThreadLocal<>();

        @Override
        public void start(BundleContext context) throws InterruptedException {
            elsewhere(() -> REMEMBERED.set(new LeftValue()));
        }

        /** On a thread of a pool that belongs to everybody. */
        private static void elsewhere(Runnable work) throws InterruptedException {
            CountDownLatch done = new CountDownLatch(1);
            ((Executor) System.getProperties().get(POOL)).execute(() -> {
                work.run();
                done.countDown();
            });
            done.await();
        }

        @Override
        public void stop(BundleContext context) {
            // That is the fault: what was left stays.
        }

        /** What is remembered. */
        public static final class LeftValue {}
    }
}
